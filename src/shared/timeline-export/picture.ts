import { titleOf } from '../article/edition'
import { messagesIn } from '../messages/messages'
import { element, lines, shape, type Markup } from '../markup/markup'
import type { TimelineFormat, TimelineInput } from './material'
import { chartOf, overhang } from './picture-chart'
import { drawnKey, hasClusters } from './picture-key'
import { colours, measures, pictureFaces } from './picture-look'
import { drawnField, yearsBeside } from './picture-field'
import { cutTo } from './picture-text'
import { originWords, subtitleOf } from './words'

/** The picture's width in pixels where it stands alone. */
const usualWidth = 1280

/** The timeline as a picture: one SVG that needs nothing else, no fonts and no styles from elsewhere. */
export const svg: TimelineFormat = {
  id: 'svg',
  extension: 'svg',
  mimeType: 'image/svg+xml',
  write: (input) => `<?xml version="1.0" encoding="UTF-8"?>\n${picture(input, usualWidth).markup}\n`,
}

/**
 * The timeline as an `svg` element of a width in pixels: lanes, axis and the key of its signs; where it stands `alone`, with
 * its title and its origin as well.
 */
export function picture(input: TimelineInput, width: number, alone = true): Markup {
  const margin = alone ? measures.margin : overhang
  const words = messagesIn(input.language)
  const laneWidths = input.events.map(({ lane }) => input.measure(words.timeline.lanes[lane]))
  const gutter = laneWidths.reduce((widest, next) => Math.max(widest, next), 60) + 24
  const chart = chartOf(input, width - 2 * margin - gutter)
  const top = alone ? margin + 44 : 0
  const middleOf = (lane: number) => top + measures.frame + (lane + 0.5) * measures.lane
  const bottom = middleOf(Math.max(chart.lanes.length, 1) - 1) + measures.lane / 2 + measures.frame
  const key = drawnKey(input, {
    clusters: hasClusters(chart.layout.marks),
    width: width - 2 * margin,
    left: margin,
    top: bottom + measures.axis + 8,
  })
  const height = bottom + measures.axis + 8 + key.height + (alone ? 24 + margin : 0)
  const subtitle = subtitleOf(input)
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      role: 'img',
      'aria-labelledby': 'picture-title picture-description',
      lang: input.language,
      'font-family': pictureFaces,
      'font-size': measures.letter,
    },
    lines([
      '',
      element('title', { id: 'picture-title' }, `${titleOf(input.edition)} – ${words.timeline.title}`),
      element('desc', { id: 'picture-description' }, `${subtitle}. ${words.timelineExporting.file.pointing}`),
      shape('rect', { width, height, fill: colours.paper }),
      ...(alone ? heading(input, subtitle, width - 2 * margin) : []),
      ...chart.lanes.map((lane, index) =>
        element(
          'text',
          { x: margin, y: middleOf(index) + 4, fill: colours.quiet },
          words.timeline.lanes[lane],
        ),
      ),
      element('text', { x: margin, y: bottom + 18, fill: colours.faint }, yearsBeside(chart)),
      element(
        'g',
        { transform: `translate(${String(margin + gutter)} 0)` },
        lines(['', ...drawnField(chart, input, { top, bottom, middleOf }), '']),
      ),
      ...key.parts,
      alone && origin(input, height - margin, width - 2 * margin),
      '',
    ]),
  )
}

/** Title, period and count, cut to a width in pixels. */
const heading = (input: TimelineInput, subtitle: string, width: number): Markup[] => [
  element(
    'text',
    {
      x: measures.margin,
      y: measures.margin + 12,
      lang: input.edition.language,
      'font-size': measures.title,
      'font-weight': 600,
      fill: colours.ink,
    },
    cutTo(titleOf(input.edition), width, measures.title, input),
  ),
  element('text', { x: measures.margin, y: measures.margin + 32, fill: colours.quiet }, subtitle),
]

const origin = (input: TimelineInput, y: number, width: number): Markup =>
  element(
    'text',
    { x: measures.margin, y, fill: colours.faint },
    cutTo(originWords(input).join(' · '), width, measures.letter, input),
  )
