import { messagesIn } from '../messages/messages'
import { dayAt, dayLength, startOfDay } from '../timeline/edtf-span'
import { Lane } from '../timeline/event-words'
import { layOut, type Layout } from '../timeline/layout'
import type { Occasion } from '../timeline/occasion'
import { frame, lengthOf, type Span } from '../timeline/span'
import { shortestSpan, ticksIn, type Tick } from '../timeline/ticks'
import { knownSpan } from '../timeline/known-span'
import type { ExportedEvent, TimelineInput } from './material'

/** A timeline laid out for a picture of its own: what is outside of it takes up no room in it. Pixels from its left edge. */
export type PictureChart = {
  readonly width: number
  readonly span: Span
  /** Milliseconds in a pixel. */
  readonly scale: number
  /** The lanes that have events in it, from top to bottom. */
  readonly lanes: readonly Lane[]
  readonly layout: Layout
  readonly byId: ReadonlyMap<string, ExportedEvent>
  readonly ticks: readonly Tick[]
  /** The moment of the event set apart. */
  readonly apartAt: number | undefined
}

/** Pixels that are kept free beside all of time; the pill of the last event stands to the right of its moment. */
const room = { left: 24, right: 68 }

/** How far marks at an edge may reach beyond it, in pixels. */
export const overhang = 14

/** A bar that goes on beyond an edge is laid out up to here, so that its label has a place within. */
const edge = 2

/** How far a pill reaches to the left of its moment. */
const pillOverhang = 6

/** Lays out an input's events, `width` pixels wide. */
export function chartOf(input: TimelineInput, width: number): PictureChart {
  const { events, language, measure, edition, work } = input
  const span = input.shown ?? wholeSpan(events, width)
  const lanes = Lane.options.filter((lane) => events.some((event) => event.lane === lane))
  const scale = lengthOf(span) / width
  const apart = events.find((event) => event.id === work.landmarks?.apart && hasRoom(event))
  function pillOf({ label }: ExportedEvent): number {
    return measure(label) + measure(' +9') + 18
  }
  /** A pill that would be cut by the picture's edge is none. */
  function hasRoom(event: ExportedEvent): boolean {
    const x = ((event.span.from + event.span.to) / 2 - span.from) / scale
    return x >= pillOverhang && x - pillOverhang + pillOf(event) <= width + overhang
  }
  const withinEdges = ({ from, to }: Span): Span => ({
    from: Math.max(from, span.from + edge * scale),
    to: Math.min(to, span.to - edge * scale),
  })
  const occasions = events.map((event): Occasion => {
    return {
      id: event.id,
      ...(event.drawing.body === 'bar' ? withinEdges(event.span) : event.span),
      lane: lanes.indexOf(event.lane),
      instant: event.drawing.body === 'dot',
      rank: event === apart ? 2 : event.basis === 'background' ? 4 : 3,
      label: measure(event.label),
      apart: event === apart ? pillOf(event) : undefined,
    }
  })
  const moreWidth = measure(` ${messagesIn(edition.language).timeline.more}`)
  return {
    width,
    span,
    scale,
    lanes,
    layout: layOut({ occasions, scale, extent: span, rows: 3, moreWidth }),
    byId: new Map(events.map((event) => [event.id, event])),
    ticks: ticksIn(span, width, language),
    apartAt: apart && ((apart.span.from + apart.span.to) / 2 - span.from) / scale,
  }
}

/** All of the events' time with room beside it; from the first day of a year where it lasts for years. */
function wholeSpan(events: readonly ExportedEvent[], width: number): Span {
  const known = knownSpan(events)
  const year = startOfDay(dayAt(known.from).year)
  const isLong = lengthOf(known) > 730 * dayLength && Number.isFinite(year)
  const framed = frame(isLong ? { ...known, from: year } : known, width, {
    ...room,
    left: isLong ? 4 : room.left,
  })
  const missing = shortestSpan(width) - lengthOf(framed)
  return missing > 0 ? { from: framed.from - missing / 2, to: framed.to + missing / 2 } : framed
}
