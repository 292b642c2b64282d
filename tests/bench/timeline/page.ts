import 'vis-timeline/styles/vis-timeline-graph2d.css'
import '../../../src/renderer/src/style/fonts.css'
import '../../../src/renderer/src/style/tokens.css'
import '../../../src/renderer/src/style/base.css'
import '../../../src/renderer/src/style/controls.css'
import { flushSync, mount } from 'svelte'
import { Timeline as VisTimeline } from 'vis-timeline/standalone'
import Timeline from '../../../src/renderer/src/timeline/Timeline.svelte'
import { messagesIn } from '../../../src/shared/messages/messages'
import { parseEdtf } from '../../../src/shared/timeline/edtf'
import { spanOf } from '../../../src/shared/timeline/edtf-span'
import type { ShownEvent } from '../../../src/shared/timeline/shown-event'
import { untilPainted } from '../marks/painting'
import { framesOf, type Frames, type Move } from './moving'
import { syntheticEvents } from './synthetic-events'

/** What is drawn: our timeline, vis-timeline, or nothing. */
export type Drawn = 'ours' | 'vis' | 'nothing'

/** What the page can be asked to measure; it is loaded anew for each. */
export type TimelinePage = {
  /** The time from asking for so many events to their being painted, in milliseconds. */
  readonly draw: (what: Drawn, count: number) => Promise<number>
  /** Zooms and pans in what has been drawn. */
  readonly move: () => Promise<Frames>
}

declare global {
  interface Window {
    timelinePage: TimelinePage
  }
}

/** Where in the view the pointer stands, as a share of its width. */
const pointerAt = 0.9

let move: (step: Move) => void = () => undefined
const place = document.querySelector('main') ?? document.body

let isVisDrawn = false
const isDrawn = {
  ours: () => place.querySelector('.marks button') !== null,
  // It stays hidden until it has drawn everything, and says so itself.
  vis: () => isVisDrawn,
}

window.timelinePage = {
  draw(what, count) {
    const events = syntheticEvents(count)
    if (what === 'nothing')
      return untilPainted(
        () => undefined,
        () => true,
      )
    return untilPainted(() => {
      move = what === 'ours' ? drawOurs(events) : drawVis(events)
    }, isDrawn[what])
  },
  move: () => framesOf((step) => move(step)),
}

function drawOurs(events: readonly ShownEvent[]): (step: Move) => void {
  const nothing = () => undefined
  mount(Timeline, {
    target: place,
    props: {
      events,
      language: 'de',
      edition: 'de',
      messages: messagesIn('de').timeline,
      open: true,
      height: 232,
      maxHeight: 320,
      chosen: undefined,
      lit: new Set<string>(),
      here: undefined,
      passagesOf: () => [],
      onToggle: nothing,
      onResize: nothing,
      onChoose: nothing,
      onGo: nothing,
    },
  })
  flushSync()
  const view = place.querySelector('.view')
  if (!view) throw new Error('the timeline has no field')
  let field: DOMRect | undefined
  const wheel = (turned: WheelEventInit) => {
    field ??= view.getBoundingClientRect()
    view.dispatchEvent(
      new WheelEvent('wheel', {
        bubbles: true,
        cancelable: true,
        clientX: field.left + field.width * pointerAt,
        clientY: field.top + 40,
        ...turned,
      }),
    )
  }
  return ({ kind, by }) =>
    kind === 'pan' ? wheel({ deltaX: by }) : wheel({ ctrlKey: true, deltaY: Math.log(by) / 0.006 })
}

function drawVis(events: readonly ShownEvent[]): (step: Move) => void {
  const lanes = [...new Set(events.map(({ lane }) => lane))]
  const items = events.flatMap(({ id, date, label, lane }) => {
    const read = parseEdtf(date)
    if (!read.ok) return []
    const { from, to } = spanOf(read.value)
    const day = read.value.precision === 'day'
    return [{ id, content: label, group: lane, start: from, ...(day ? {} : { end: to }) }]
  })
  const groups = lanes.map((lane) => ({ id: lane, content: lane }))
  const timeline = new VisTimeline(place, items, groups, {
    onInitialDrawComplete: () => {
      isVisDrawn = true
    },
  })
  return ({ kind, by }) => {
    const { start, end } = timeline.getWindow()
    const [from, to] = [start.getTime(), end.getTime()]
    const length = to - from
    const moved = (by / place.clientWidth) * length
    const pivot = from + pointerAt * length
    const next =
      kind === 'pan' ? [from + moved, to + moved] : [pivot - (pivot - from) * by, pivot + (to - pivot) * by]
    timeline.setWindow(next[0] ?? from, next[1] ?? to, { animation: false })
  }
}
