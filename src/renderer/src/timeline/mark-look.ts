import type { Drawing } from '../../../shared/timeline/drawing'
import type { Mark } from '../../../shared/timeline/layout'
import { labelInView } from '../../../shared/timeline/view'
import { originStep } from './axis.svelte'
import type { Chart } from './chart.svelte'
import type { PlacedEvent } from './placed-events'
import { markWords, plainName, type MarkWords } from './speech'

/** How a mark is drawn, in pixels at the usual size of letters: places from what marks are placed from, those of its parts from its own left edge. */
export type MarkLook = {
  readonly mark: Mark
  /** Whether it is on its way out, and only its place is kept. */
  readonly isGone: boolean
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly isLit: boolean
  /** How many events it stands for. */
  readonly count: number
  /** Whether using it opens a list. */
  readonly hasList: boolean
  /** Its spoken name, as one text or in parts. */
  readonly name: string | undefined
  readonly nameParts: MarkWords | undefined
  readonly left: number
  readonly width: number
  /** The middle of its lane. */
  readonly top: number
  readonly depth: number
  /** Whether it is nothing but a day. */
  readonly isPlain: boolean
  /** The sign of the event it is named after where that is anything else; only drawn where `hasSign`. */
  readonly drawing: Drawing | undefined
  readonly hasSign: boolean
  readonly isOwn: boolean
  readonly middle: number
  /** The words of the event it is named after, and their language. */
  readonly words: string
  readonly language: string | undefined
  /** Where its label stands, and what it says; the row is undefined where there is none. */
  readonly labelLeft: number
  readonly labelRow: number | undefined
  readonly label: string
  /** Whether the label stands on its own bar, and would be struck through. */
  readonly isLabelInside: boolean
  /** What it, or what was drawn in its place before, has had: that stays and is hidden, for the next step of a zoom may need it. */
  readonly hadDay: boolean
  readonly hadNumber: boolean
  readonly hadLabel: boolean
}

/** How a mark is drawn now, where `before` was drawn until now; found in one go, since many are drawn anew in every frame of a zoom. */
export function lookOf(mark: Mark, chart: Chart, before: MarkLook | undefined): MarkLook {
  const { axis, layout, byId, source } = chart
  const { origin } = axis
  const { count } = mark
  const several = count > 1
  const isBar = mark.shape === 'bar'
  // Of a long bar no more than can be panned to before marks are placed anew.
  const from = isBar
    ? Math.max(Math.min(mark.from, mark.grip.from) - origin, -originStep)
    : mark.grip.from - origin
  const to = isBar
    ? Math.min(Math.max(mark.to, mark.grip.to) - origin, axis.width + 2 * originStep)
    : mark.grip.to - origin
  const label = labelInView(mark, layout, axis.offset, axis.width)
  const lead = byId.get(mark.lead)
  const words = lead?.event.label ?? ''
  const isPlain = mark.shape === 'dot' && !several && lead !== undefined && isPlainDay(lead)
  const hasSign = lead !== undefined && (isBar || !several) && !isPlain
  const isActive = chart.activeMark === mark
  // Names change with every step of a zoom: but for the mark that the keys act on they wait for its end.
  const isNamed = isActive || !axis.isMoving
  return {
    mark,
    isGone: false,
    isActive,
    isChosen: chart.chosenMark === mark,
    isLit: chart.litMarks.has(mark),
    count,
    hasList: several && isNamed && !chart.canSpread(mark),
    ...(isNamed ? nameOf(mark, chart, several && label !== undefined) : nameBefore(mark, before)),
    left: from,
    width: isBar ? Math.max(to - from, 24) : to - from,
    top: (mark.lane + 0.5) * source.laneHeight,
    // Shorter bars lie above longer ones, all else above bars.
    depth: isBar ? Math.max(1, 1000 - Math.ceil((mark.to - mark.from) / 4)) : 1001,
    drawing: hasSign ? lead.drawing : before?.drawing,
    isPlain,
    hasSign,
    isOwn: lead?.event.basis === 'reader',
    middle: mark.x - origin - from,
    words,
    language: lead?.event.language,
    labelLeft: label === undefined ? 0 : label.from - origin - from,
    labelRow: label?.row,
    label: several ? `${words} ${chart.more}` : words,
    isLabelInside:
      isBar && label !== undefined && label !== mark.label && lead?.drawing.extent !== 'interval',
    hadDay: isPlain || before?.hadDay === true,
    hadNumber: several || before?.hadNumber === true,
    hadLabel: label !== undefined || before?.hadLabel === true,
  }
}

type Name = Pick<MarkLook, 'name' | 'nameParts'>

/** One text where that says all that is seen: the label of several says no more than one of their titles. */
function nameOf(mark: Mark, chart: Chart, isLabelled: boolean): Name {
  const words = markWords(mark, chart)
  const name = isLabelled ? undefined : plainName(words, chart.source.language)
  return { name, nameParts: name === undefined ? words : undefined }
}

const nameBefore = (mark: Mark, before: MarkLook | undefined): Name =>
  before?.mark === mark
    ? { name: before.name, nameParts: before.nameParts }
    : { name: undefined, nameParts: undefined }

const isPlainDay = ({ drawing, event }: PlacedEvent) =>
  drawing.extent === 'day' && drawing.sureness === 'exact' && event.basis !== 'reader'

/** The look of a mark that is no longer there. */
export const goneFrom = (look: MarkLook): MarkLook => ({ ...look, isGone: true, isActive: false })

/** Whether two looks are the same, so that nothing has to be drawn anew. */
export function isSameLook(one: MarkLook, other: MarkLook): boolean {
  for (const key in one) {
    // The keys of a look are its own.
    const name = key as keyof MarkLook
    if (one[name] !== other[name]) return false
  }
  return true
}
