import { allColours, type Look } from '../../vocabulary/look'
import type { Category } from '../../vocabulary/vocabulary'

/** How a mark looks that has no category, or whose category does not go out: grey, with a plain line. */
export const plainLook: Look = { colour: 8, line: 'solid' }

/** The look of an annotation, with or without its category. */
export const lookOf = (category: Category | undefined, shown: boolean): Look =>
  shown && category ? category : plainLook

/** The classes of a look's line in a lane under the words, from 1 on. */
export const lineClass = ({ colour, line }: Look, lane = 1): string =>
  `line ${line} lane-${String(lane)} ink-${String(colour)}`

/** The class of a look's wash. */
export const washClass = ({ colour }: Look): string => `wash-${String(colour)}`

/** The colours of a page, by the names that the window has for them. */
type Colours = Readonly<Record<string, string>>

const washes = [
  '242 201 76',
  '90 160 214',
  '102 179 122',
  '168 132 214',
  '224 119 106',
  '224 84 172',
  '40 190 190',
  '150 150 150',
]

const withMarks = (colours: Colours, lines: readonly string[], strength: string): Colours => ({
  ...colours,
  ...Object.fromEntries(lines.map((line, index) => [`line-${String(index + 1)}`, line])),
  ...Object.fromEntries(
    washes.map((wash, index) => [`wash-${String(index + 1)}`, `rgb(${wash} / ${strength})`]),
  ),
})

/** Light, as the window has it. */
export const light: Colours = withMarks(
  {
    paper: '#fbf8f1',
    sunken: '#f4efe3',
    ink: '#23211d',
    quiet: '#5a5347',
    faint: '#706858',
    rule: '#e6dfcf',
    edge: '#8a8171',
    accent: '#1d5f5b',
    'accent-wash': '#e2eeea',
  },
  ['#3f3000', '#12326f', '#1c7a66', '#8f45b0', '#b02a3a', '#781838', '#005868', '#485050'],
  '0.42',
)

/** Dark, as the window has it. */
export const dark: Colours = withMarks(
  {
    paper: '#191815',
    sunken: '#131210',
    ink: '#e9e4d8',
    quiet: '#b8af9e',
    faint: '#9c9384',
    rule: '#34312a',
    edge: '#7d7567',
    accent: '#7fc4ba',
    'accent-wash': '#20302d',
  },
  ['#e9d552', '#739eff', '#94eecf', '#e1d3fe', '#ef8681', '#e048b8', '#58c8b8', '#889098'],
  '0.3',
)

/** Colours as custom properties. */
export const declared = (colours: Colours): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')

/** The rules of washes and lines: five shapes, eight colours, three lanes, measured by the words' size. */
export const markRules: string = [
  '.line { text-decoration-line: underline; text-decoration-skip-ink: none; }',
  '.band { text-decoration-line: underline overline; text-decoration-thickness: 0.07em; }',
  '.solid { text-decoration-thickness: 0.11em; }',
  '.dashed { text-decoration-style: dashed; text-decoration-thickness: 0.1em; }',
  '.wavy { text-decoration-style: wavy; text-decoration-thickness: 0.07em; }',
  '.double { text-decoration-style: double; text-decoration-thickness: 0.075em; }',
  '.lane-1 { text-underline-offset: 0.21em; }',
  '.lane-2 { text-underline-offset: 0.46em; }',
  '.lane-3 { text-underline-offset: 0.71em; }',
  ...allColours.flatMap((colour) => [
    `.ink-${String(colour)} { text-decoration-color: var(--line-${String(colour)}); }`,
    `.wash-${String(colour)} { background-color: var(--wash-${String(colour)}); }`,
    `.of-${String(colour)} { --own: var(--line-${String(colour)}); }`,
  ]),
].join('\n')
