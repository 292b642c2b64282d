import { element, shape, type Markup } from '../markup/markup'
import type { TimelineInput } from './material'
import { overhang, type PictureChart } from './picture-chart'
import { colours } from './picture-look'
import { drawnLabel, drawnMark } from './picture-mark'
import { yearsWords } from './words'

/** Where the lanes begin and end, and the middle of each, in pixels from the picture's top. */
type Heights = {
  readonly top: number
  readonly bottom: number
  readonly middleOf: (lane: number) => number
}

/** Grid, axis, marks from the longest bar to the dots, and on top of them the labels. */
export function drawnField(
  chart: PictureChart,
  input: TimelineInput,
  { top, bottom, middleOf }: Heights,
): Markup[] {
  const { width, layout, apartAt } = chart
  const grid = { stroke: colours.grid, 'stroke-width': 1 }
  const byLength = [...layout.marks].sort((one, other) => depth(other) - depth(one))
  return [
    element(
      'clipPath',
      { id: 'picture-field' },
      shape('rect', { x: -overhang, y: top, width: width + 2 * overhang, height: bottom - top }),
    ),
    ...chart.ticks.map(({ x }) => shape('line', { x1: x, x2: x, y1: top, y2: bottom, ...grid })),
    ...chart.lanes.map((_, lane) =>
      shape('line', { x1: 0, x2: width, y1: middleOf(lane), y2: middleOf(lane), ...grid }),
    ),
    ...(apartAt === undefined
      ? []
      : [
          shape('line', {
            x1: apartAt,
            x2: apartAt,
            y1: top,
            y2: bottom,
            stroke: colours.accent,
            'stroke-width': 2,
          }),
        ]),
    ...chart.ticks
      .filter(({ x }) => x + 58 <= width)
      .map(({ x, label, strong }) =>
        element(
          'text',
          {
            x: x + 4,
            y: bottom + 18,
            fill: strong ? colours.quiet : colours.faint,
            'font-weight': strong ? 600 : undefined,
          },
          label,
        ),
      ),
    element(
      'g',
      { 'clip-path': 'url(#picture-field)' },
      ...byLength.map((mark) => drawnMark(mark, chart, input, middleOf(mark.lane))),
    ),
    ...layout.marks.flatMap((mark) => drawnLabel(mark, chart, input, middleOf(mark.lane))),
  ]
}

/** How far down a mark lies: longer bars below shorter ones, all else above bars. */
const depth = ({ shape: form, from, to }: PictureChart['layout']['marks'][number]) =>
  form === 'bar' ? to - from : 0

/** The years in view, where no word of the axis says one. */
export function yearsBeside({ ticks, span }: PictureChart): string {
  const said = ticks.some(({ label, strong }) => strong || /^\d+$/.test(label))
  return said ? '' : yearsWords(span)
}
