import fc from 'fast-check'
import * as v from 'valibot'
import type { HashedEdition } from '../../../src/shared/annotation/hashed-edition'
import { Work } from '../../../src/shared/article/work'
import type { ExportInput, ExportMaterial, ExportParts, Writer } from '../../../src/shared/export/format'
import { exportInput } from '../../../src/shared/export/export-input'
import { formatOf } from '../../../src/shared/export/formats'
import { writeMarkdown } from '../../../src/shared/export/markdown'
import { firstOptionsIn, type ExportOptions, type FormatId } from '../../../src/shared/export/options'
import { editions, generated, work } from './sample'

/** What an export starts from, but for the data that a file can carry. */
export const plainOptions: ExportOptions = { ...firstOptionsIn('de'), carriesData: false }

/** One work, prepared for a format. */
export const partOf = (
  material: ExportMaterial,
  options: Partial<ExportOptions>,
  format: FormatId,
): ExportInput => exportInput(formatOf(format), material, { ...plainOptions, ...options }, generated)

/** What a writer makes of parts, which must be text. */
export function textOf(write: Writer, parts: ExportParts): string {
  const written = write(parts, () => undefined)
  if (typeof written !== 'string') throw new Error('this writer gives no text')
  return written
}

/** The Markdown of one work. */
export const markdownOf = (material: ExportMaterial, options: Partial<ExportOptions> = {}): string =>
  textOf(writeMarkdown, [partOf(material, options, 'markdown')])

const tunnels = (hashed: HashedEdition): HashedEdition => {
  const [, ...blocks] = hashed.edition.blocks
  const title = { id: 't', type: 'title', text: 'Über Tunnel' } as const
  return { ...hashed, edition: { ...hashed.edition, shortTitle: 'Tunnel', blocks: [title, ...blocks] } }
}

/** Another work, in German only. */
export const otherWork: Partial<ExportMaterial> = {
  work: v.parse(Work, { ...work, id: 'tunnels', editions: ['de'] }),
  editions: [tunnels(editions.de)],
}

/** All that can be added to an export. */
export const everyReference: Partial<ExportOptions> = {
  include: { ...plainOptions.include, citations: true, links: true },
}

/** Signs that mean something to Markdown or its flavours somewhere, and letters that programs stumble over. NUL cannot be written in Markdown. */
export const hardWords = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...Array.from('\\`*_{}[]()#+-.!|~<>&$^="\'/:;?@,%\t \n\r\u00A0\u2028\u000B'),
        ...[
          '1. ',
          '2) ',
          '- ',
          '# ',
          '> ',
          '```',
          '~~~',
          '---',
          '===',
          '\n\n',
          '    ',
          '  \n',
          '\\\n',
          '&amp;',
        ],
        ...[
          '&#42;',
          '<b>',
          '<!--',
          '-->',
          '[a](b)',
          '[[a]]',
          '[^1]: ',
          '![',
          'https://x.org',
          '<https://x.org>',
        ],
        ...[
          '**',
          '__',
          '==',
          '%%',
          '$$',
          '^abc',
          '#tag',
          '[!quote]',
          '🌉',
          '👩‍👩‍👧',
          'e\u0301',
          'שלום',
          '\u200F',
          'Wort',
          'ß',
        ],
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !text.includes('\0')),
)
