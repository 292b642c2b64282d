import * as v from 'valibot'
import { SetId, TextHash, WorkId } from '../annotation/annotation'
import { Slug } from '../article/edition'
import { Language } from '../article/language'
import { Lane } from '../timeline/event-words'

const Pixels = v.pipe(v.number(), v.integer(), v.minValue(-32768), v.maxValue(32768))

/** How many times a block's height the text's upper edge may be away from its beginning: past a picture over a caption, say. */
export const mostShare = 100

/** A place in an edition by its block, so that it holds through other sizes and other languages. */
export const ReadingPosition = v.strictObject({
  block: Slug,
  /**
   * How far the block has gone above the upper edge of the text, as a share of its height: 0 to 1 within it, less while
   * the edge is still in the gap before it.
   */
  share: v.pipe(v.number(), v.minValue(-mostShare), v.maxValue(mostShare)),
})
export type ReadingPosition = v.InferOutput<typeof ReadingPosition>

/** The window's place on the screen, in device-independent pixels. */
export const WindowBounds = v.strictObject({
  x: v.optional(Pixels),
  y: v.optional(Pixels),
  width: v.pipe(Pixels, v.minValue(320)),
  height: v.pipe(Pixels, v.minValue(240)),
  maximized: v.boolean(),
})
export type WindowBounds = v.InferOutput<typeof WindowBounds>

/** Which parts of the window are open, and how large. */
export const Panels = v.strictObject({
  contents: v.boolean(),
  /** What the left side shows. */
  contentsView: v.optional(v.picklist(['questions', 'bookmarks']), 'questions'),
  annotations: v.boolean(),
  annotationsView: v.picklist(['beside', 'list']),
  timeline: v.boolean(),
  /** The open timeline's height in CSS pixels. */
  /** Whether the open timeline is drawn, or told as a table. */
  timelineView: v.optional(v.picklist(['graphic', 'table']), 'graphic'),
  /** The lanes that the reader has hidden. */
  hiddenLanes: v.optional(v.array(Lane), []),
  /** The sets of other people's annotations that are hidden. */
  hiddenSets: v.optional(v.array(SetId), []),
  timelineHeight: v.pipe(v.number(), v.minValue(160), v.maxValue(640)),
})
export type Panels = v.InferOutput<typeof Panels>

const fields = {
  work: WorkId,
  edition: Language,
  position: v.nullable(ReadingPosition),
  panels: Panels,
  window: WindowBounds,
  /** Ids of the first steps that were taken; `closed` once the card was closed. */
  firstSteps: v.array(v.picklist(['mark', 'note', 'event', 'export', 'closed'])),
  /** By edition, the hash of the text whose report on re-found passages was seen. */
  reported: v.optional(v.record(Language, TextHash), {}),
}

/** Where the reader was: lazy to be written, and may be lost without harm. */
export const ViewState = v.object({ schema: v.literal(1), ...fields })
export type ViewState = v.InferOutput<typeof ViewState>

/** What a window reports of it. */
export const ViewStatePatch = v.partial(
  v.strictObject({
    edition: fields.edition,
    position: fields.position,
    panels: fields.panels,
    firstSteps: fields.firstSteps,
    reported: v.record(Language, TextHash),
  }),
)
export type ViewStatePatch = v.InferOutput<typeof ViewStatePatch>
