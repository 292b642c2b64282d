import { dateWords } from '../timeline/edtf-words'
import { messagesIn } from '../messages/messages'
import type { Mark } from '../timeline/layout'
import type { Stretch } from '../timeline/stretch'
import { labelInView } from '../timeline/view'
import { barSign } from './mark-bar'
import { smallSign } from './mark-outline'
import { element, shape, type Markup } from '../markup/markup'
import type { ExportedEvent, TimelineInput } from './material'
import type { PictureChart } from './picture-chart'
import { colours } from './picture-look'
import { count } from './picture-text'

/** How far a bar that goes on is drawn beyond the picture's edge, where it is cut off. */
const beyond = 24

/** A mark of the timeline with its label; `y` is the middle of its lane. Pointing at it tells what stands there. */
export function drawnMark(mark: Mark, chart: PictureChart, input: TimelineInput, y: number): Markup {
  const lead = chart.byId.get(mark.lead)
  if (!lead) return { markup: '' }
  const several = mark.ids.length > 1
  return element(
    'g',
    {},
    element('title', {}, titleOf(mark, chart, input)),
    ...(mark.shape === 'pill' ? pill(mark, lead, input, y) : []),
    ...(mark.shape === 'bar' ? barSign(lead.drawing, barOf(mark, lead, chart), y) : []),
    ...(mark.shape === 'dot' && !several ? smallSign(lead.drawing, mark.x, y) : []),
    ...(mark.shape !== 'pill' && several ? count(mark.x, y, String(mark.ids.length), input) : []),
  )
}

/** The label of a mark, where there is room for one, on a halo that keeps it apart from what lies under it. */
export function drawnLabel(mark: Mark, chart: PictureChart, input: TimelineInput, y: number): Markup[] {
  const lead = chart.byId.get(mark.lead)
  const place = mark.shape === 'pill' ? undefined : labelInView(mark, chart.layout, 0, chart.width)
  if (!lead || !place) return []
  const more = mark.ids.length > 1 ? ` ${messagesIn(input.edition.language).timeline.more}` : ''
  const text = (look: Record<string, string | number>) =>
    element(
      'text',
      { x: place.from, y: y + place.row * 19 + 4, lang: lead.language, ...look },
      lead.label + more,
    )
  return [
    text({
      fill: 'none',
      stroke: colours.paper,
      'stroke-width': 4,
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    }),
    text({ fill: colours.ink }),
  ]
}

/** All that a mark stands for: its dates and titles, a line each. */
function titleOf(mark: Mark, chart: PictureChart, { language }: TimelineInput): string {
  const events = mark.ids.flatMap((id) => chart.byId.get(id) ?? [])
  return events.map((event) => `${dateWords(event.time, language)}: ${event.title}`).join('\n')
}

/** What a bar covers, where its ends truly are; a heap of several covers what its mark does. */
function barOf(mark: Mark, { span }: ExportedEvent, chart: PictureChart): Stretch {
  if (mark.ids.length > 1) return mark
  const { scale, width } = chart
  const from = span.from === -Infinity ? 8 : Math.max((span.from - chart.span.from) / scale, -beyond)
  const to = span.to === Infinity ? width - 8 : Math.min((span.to - chart.span.from) / scale, width + beyond)
  return { from, to }
}

/** The one event that is set apart, filled. */
function pill(mark: Mark, lead: ExportedEvent, { measure }: TimelineInput, y: number): Markup[] {
  const { from } = mark.grip
  const words = mark.ids.length > 1 ? `${lead.label}\u00A0+${String(mark.ids.length - 1)}` : lead.label
  const width = measure(words) + 18
  return [
    shape('rect', { x: from, y: y - 10, width, height: 20, rx: 10, fill: colours.accent }),
    element(
      'text',
      {
        x: from + width / 2,
        y: y + 4,
        lang: lead.language,
        'text-anchor': 'middle',
        'font-weight': 600,
        fill: colours.paper,
      },
      words,
    ),
  ]
}
