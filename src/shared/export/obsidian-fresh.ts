import type { Block, Line, ObsidianFile } from './obsidian-file'
import { isBlank } from './obsidian-file'

/** A block as an export wrote it, with the line of its id. */
export type FreshBlock = Pick<Block, 'id' | 'form'> & { readonly lines: readonly string[] }

/** What an export wrote under one heading. */
export type FreshSection = {
  readonly level: number
  readonly heading: string
  /** The headings from the second level down to it, which name it within its document. */
  readonly path: string
  /** What stands between its heading and its first block. */
  readonly intro: readonly string[]
  readonly blocks: readonly FreshBlock[]
}

/** The document of one work: its own heading comes first. */
export type FreshPart = readonly [FreshSection, ...FreshSection[]]

/** An export, document by document and section by section. */
export function freshParts({ lines, blocks, headings }: ObsidianFile): FreshPart[] {
  const parts: [FreshSection, ...FreshSection[]][] = []
  let above: string[] = []
  headings.forEach(({ at, level, text }, index) => {
    const end = headings[index + 1]?.at ?? lines.length
    const own = blocks.filter(({ first }) => first > at && first < end)
    above = level === 1 ? [] : [...above.slice(0, level - 2), text]
    const section = {
      level,
      heading: lines[at]?.text ?? '',
      path: above.join('\n'),
      intro: textsOf(lines.slice(at + 1, own[0]?.first ?? end).filter((line) => !isBlank(line))),
      blocks: own.map(({ id, form, first, last }) => ({
        id,
        form,
        lines: textsOf(lines.slice(first, last + 1)),
      })),
    }
    const part = parts.at(-1)
    if (level === 1 || !part) parts.push([section])
    else part.push(section)
  })
  return parts
}

const textsOf = (lines: readonly Line[]) => lines.map(({ text }) => text)
