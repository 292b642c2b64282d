import { escapeText } from '../export/markdown-text'
import { field, isObject, listOf, namesIn, wordsIn, type JsonObject } from './fields'

/** What the bodies of a foreign annotation say. */
export type ForeignBodies = {
  /** In Markdown that shows the words as they are; empty where there are none. */
  readonly note: string
  /** The same words as they are. */
  readonly plain: string
  /** Names of tags, as they are told. */
  readonly tags: readonly string[]
  readonly colour: string | undefined
}

type Words = { readonly words: string; readonly kind: 'plain' | 'markdown' | 'html' }

/**
 * Reads the bodies in all the shapes of the model (https://www.w3.org/TR/annotation-model/#bodies-and-targets), and what
 * annotating programs write beside it.
 */
export function bodiesOf(entry: JsonObject): ForeignBodies {
  const bodies = listOf(field(entry, 'body'))
  const isTagging = namesIn(field(entry, 'motivation')).every((name) => name === 'tagging')
  const texts: Words[] = []
  const tags: string[] = []
  let colour: string | undefined
  for (const body of bodies) {
    const words = wordsIn(
      isObject(body) ? (field(body, 'value') ?? field(body, 'source') ?? body) : body,
    )?.trim()
    const purposes = isObject(body) ? namesIn(field(body, 'purpose')) : []
    const isTag =
      purposes.includes('tagging') ||
      (purposes.length === 0 && isTagging && namesIn(field(entry, 'motivation')).length > 0)
    if (isObject(body)) {
      tags.push(...[...listOf(body.tags), ...listOf(body.tag)].flatMap((tag) => wordsIn(tag) ?? []))
      colour ??= wordsIn(body.color)
    }
    if (words === undefined || words === '') continue
    if (isTag) tags.push(words)
    else if (!purposes.includes('highlighting')) texts.push({ words, kind: kindOf(body) })
  }
  const bare = wordsIn(field(entry, 'bodyValue'))?.trim()
  if (bare) texts.push({ words: bare, kind: 'plain' })
  // What Hypothesis writes: a comment in Markdown, and tags.
  if (bodies.length === 0 && typeof entry.text === 'string' && entry.text.trim() !== '') {
    texts.push({ words: entry.text.trim(), kind: 'markdown' })
  }
  tags.push(...listOf(entry.tags).flatMap((tag) => wordsIn(tag) ?? []))
  return {
    note: texts.map(asMarkdown).join('\n\n'),
    plain: texts.map(({ words }) => words).join('\n\n'),
    tags,
    colour: colour ?? wordsIn(entry.color),
  }
}

function kindOf(body: unknown): Words['kind'] {
  const format = isObject(body) ? wordsIn(field(body, 'format')) : undefined
  if (/markdown/i.test(format ?? '')) return 'markdown'
  return /html/i.test(format ?? '') ? 'html' : 'plain'
}

function asMarkdown({ words, kind }: Words): string {
  if (kind === 'markdown') return words
  const lines = (kind === 'html' ? textOfHtml(words) : words).replace(/\r\n?/g, '\n').trim()
  return escapeText(lines).join('\n')
}

/** The words of a piece of HTML: no element is left, so that none can do anything. */
function textOfHtml(html: string): string {
  const text = html
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/\s+/g, ' ')
  const broken = withTagsAs('\n', /<(br|\/p|\/div|\/li|\/h\d)\b[^>]*>/gi, text)
  return withTagsAs('', /<[a-z/!?][^>]*>/gi, broken).replace(
    /&(lt|gt|quot|apos|nbsp|amp|#\d{1,7}|#x[\da-f]{1,6});/gi,
    (all, name: string) => signOf(name) ?? all,
  )
}

/** Behind the last angle bracket no tag ends: there, each beginning of one would be followed to the end of the text. */
function withTagsAs(sign: string, tags: RegExp, text: string): string {
  const end = text.lastIndexOf('>') + 1
  return text.slice(0, end).replace(tags, sign) + text.slice(end)
}

const signs: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  amp: '&',
}

function signOf(name: string): string | undefined {
  const known = signs[name.toLowerCase()]
  if (known !== undefined) return known
  const point = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined
}
