import * as v from 'valibot'
import { Language } from './language'

/** A name that is the same in every edition of a work: lower-case letters, digits and hyphens. */
export const Slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and hyphens'),
)

/** What no line of text has, or no HTML gives back as it was: controls, line ends, half pairs of code units, soft hyphens. */
const foreign = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00AD]/u

const BlockText = v.pipe(
  v.string(),
  v.minLength(1),
  v.check(
    (text) => text === text.trim() && !foreign.test(text),
    'a block is one line without controls and soft hyphens',
  ),
)

/** One piece of an article's text. `question` stands on the headings of the nine questions, from 1. */
export const Block = v.variant('type', [
  v.strictObject({ id: Slug, type: v.literal('title'), text: BlockText }),
  v.strictObject({ id: Slug, type: v.literal('lead'), text: BlockText }),
  v.strictObject({ id: Slug, type: v.literal('caption'), text: BlockText }),
  v.strictObject({
    id: Slug,
    type: v.literal('heading'),
    question: v.pipe(v.number(), v.integer(), v.minValue(1)),
    text: BlockText,
    /** The heading in the contents, short enough for a narrow column. */
    short: BlockText,
  }),
  v.strictObject({ id: Slug, type: v.literal('paragraph'), text: BlockText }),
])
export type Block = v.InferOutput<typeof Block>

const IsoDay = v.pipe(v.string(), v.isoDate())

/** A work's text in one language and version. Block ids are the same across the editions of a work. */
export const Edition = v.pipe(
  v.strictObject({
    schema: v.literal(1),
    work: Slug,
    language: Language,
    version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version has three numbers')),
    /** The title as the bar shows it. */
    shortTitle: BlockText,
    author: BlockText,
    publisher: BlockText,
    /** The day the text speaks from. */
    date: IsoDay,
    dateline: BlockText,
    /** Until which day its sources reach, and what they are. */
    sources: v.strictObject({ until: IsoDay, description: BlockText }),
    /** What the illustration shows, for those who do not see it. */
    illustration: v.strictObject({ file: v.string(), description: BlockText }),
    blocks: v.pipe(v.array(Block), v.minLength(1)),
  }),
  v.check(
    ({ blocks }) => new Set(blocks.map(({ id }) => id)).size === blocks.length,
    'two blocks have the same id',
  ),
  v.check(({ blocks }) => blocks[0]?.type === 'title', 'the first block is the title'),
)
export type Edition = v.InferOutput<typeof Edition>

/** The title that the text itself bears. */
export const titleOf = (edition: Edition): string => edition.blocks[0]?.text ?? edition.shortTitle
