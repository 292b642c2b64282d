import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Passage } from '../../../src/shared/annotation/passage'

const Stretch = v.strictObject({ start: v.number(), end: v.number() })

/** What an honest reader would answer. */
const Right = v.variant('is', [
  /** It is there, in the same words or in words changed a little. */
  v.strictObject({ is: v.literal('there'), wording: v.picklist(['same', 'changed']), passage: Stretch }),
  /** Too much has changed to demand that it is found; if it is claimed, then mostly over what is left of it. */
  v.strictObject({ is: v.literal('remains'), pieces: v.array(Stretch) }),
  /** Nobody can say which of several places it is. */
  v.strictObject({ is: v.literal('ambiguous') }),
  v.strictObject({ is: v.literal('gone') }),
])
export type Right = v.InferOutput<typeof Right>

const Case = v.strictObject({ passage: Stretch, right: Right })

/** A text, what an edit made of it, and passages of it with what has become of them. */
const Version = v.strictObject({
  what: v.string(),
  old: v.string(),
  text: v.string(),
  cases: v.array(Case),
})
export type Version = v.InferOutput<typeof Version>
export type CorpusCase = v.InferOutput<typeof Case>

/** The files that are generated from the bundled articles. */
export const generatedFiles = { de: 'generated.de.json', en: 'generated.en.json' } as const

/** The folder of the corpus. */
export const corpusFolder = join(process.cwd(), 'tests', 'fixtures', 'anchoring')

/** A case as it is written by hand: the passage stands between [[ and ]], in the text too where it is still there. */
const HandWritten = v.strictObject({
  what: v.string(),
  old: v.string(),
  text: v.string(),
  right: v.picklist(['same', 'changed', 'remains', 'ambiguous', 'gone']),
})

/** The corpus for R13: edited and look-alike texts with the right answers. */
export const corpus = (): Version[] => [
  ...Object.values(generatedFiles).flatMap((file) => v.parse(v.array(Version), read(file))),
  ...v.parse(v.array(HandWritten), read('by-hand.json')).map(fromHand),
]

const read = (file: string): unknown => JSON.parse(readFileSync(join(corpusFolder, file), 'utf8'))

function fromHand({ what, old, text, right }: v.InferOutput<typeof HandWritten>): Version {
  const before = unmarked(old)
  const after = unmarked(text)
  const [passage] = before.passages
  if (!passage) throw new Error(`nothing is marked where ${what}`)
  return {
    what,
    old: before.text,
    text: after.text,
    cases: [{ passage, right: rightOf(right, after.passages) }],
  }
}

function rightOf(right: v.InferOutput<typeof HandWritten>['right'], pieces: Passage[]): Right {
  if (right === 'gone' || right === 'ambiguous') return { is: right }
  const [passage] = pieces
  if (right === 'remains' || !passage) return { is: 'remains', pieces }
  return { is: 'there', wording: right, passage }
}

/** A text without its marks, and what was between them. */
function unmarked(marked: string): { text: string; passages: Passage[] } {
  let text = ''
  const passages: Passage[] = []
  marked.split(/\[\[|\]\]/).forEach((part, index) => {
    if (index % 2 === 1) passages.push({ start: text.length, end: text.length + part.length })
    text += part
  })
  return { text, passages }
}
