import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../../src/shared/messages/messages'
import { leavesOf, textsOf } from './leaves'

const de = leavesOf(messagesIn('de'))
const en = leavesOf(messagesIn('en'))
const kindOf = (value: unknown) =>
  typeof value === 'function' ? `asks for ${String(value.length)}` : typeof value

describe('the interface in two languages', () => {
  it('says the same things: every message is there in both, and asks for the same', () => {
    const kinds = (leaves: typeof de) => leaves.map(({ path, value }) => `${path}: ${kindOf(value)}`).sort()
    expect(kinds(en)).toEqual(kinds(de))
  })

  it('is made of words and of functions that give words', () => {
    const others = [...de, ...en].filter(
      ({ value }) => typeof value !== 'string' && typeof value !== 'function',
    )
    expect(others).toEqual([])
    expect([...de, ...en].filter((leaf) => textsOf(leaf).length === 0)).toEqual([])
  })

  it.each([
    ['de', de],
    ['en', en],
  ] as const)('has no message that is empty, or shows how it was made (%s)', (_language, leaves) => {
    const wrong = leaves.flatMap((leaf) =>
      (typeof leaf.value === 'string' ? textsOf(leaf) : [])
        .filter((text) => text.trim() === '' || text !== text.trim())
        .map((text) => [leaf.path, text]),
    )
    expect(wrong).toEqual([])
  })

  it('differs between the languages but for names and words that are the same in both', () => {
    const german = new Map(de.map(({ path, value }) => [path, value]))
    const same = en
      .filter(({ path, value }) => typeof value === 'string' && german.get(path) === value)
      .map(({ value }) => value)
    expect(new Set(same)).toEqual(
      new Set(
        same.filter((value) =>
          /^(Sepia|Version|Alt|Esc|[←→]|Format|Text|HTML|CSV|Markdown|Name|Filter|JSON|JSON-LD.*|APA 7|Anki|BibTeX|CSL-JSON|Code|Excel.*|Form|Obsidian|PDF|RIS|Thorium.*|Word|Zotero.*)$/.test(
            String(value),
          ),
        ),
      ),
    )
  })
})
