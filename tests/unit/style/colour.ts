/** A colour in sRGB, each part from 0 to 255, with its opacity from 0 to 1. */
export type Colour = { readonly parts: readonly [number, number, number]; readonly alpha: number }

/** Reads `#rrggbb`, `rgb(r g b / a)` and `transparent`. */
export function colourOf(value: string): Colour {
  if (value === 'transparent') return { parts: [0, 0, 0], alpha: 0 }
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value)
  if (hex) return { parts: triple(hex.slice(1).map((part) => parseInt(part, 16))), alpha: 1 }
  const rgb = /^rgb\((\d+) (\d+) (\d+)(?: \/ ([\d.]+))?\)$/.exec(value)
  if (rgb) return { parts: triple(rgb.slice(1, 4).map(Number)), alpha: Number(rgb[4] ?? 1) }
  throw new Error(`this is no colour that the style sheets use: ${value}`)
}

/** What is seen where a colour lies over an opaque one. */
export const over = ({ parts, alpha }: Colour, { parts: below }: Colour): Colour => ({
  parts: triple(parts.map((part, index) => part * alpha + (below[index] ?? 0) * (1 - alpha))),
  alpha: 1,
})

/** The contrast ratio of two opaque colours, 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const luminance = ({ parts }: Colour): number => {
  const [red, green, blue] = triple(parts.map(linear))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (part: number): number =>
  part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4

type Matrix = readonly [Row, Row, Row]
type Row = readonly [number, number, number]

/**
 * How colours look without one kind of cones: applied to linear RGB.
 * G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, “A Physiologically-based Model for Simulation of Color Vision
 * Deficiency”, IEEE Transactions on Visualization and Computer Graphics 15 (2009), severity 1.0.
 * https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html
 */
const visions = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>

/** Normal vision and the three in which one kind of cones is missing. */
export type Vision = keyof typeof visions
export const allVisions: readonly Vision[] = ['normal', 'protanopia', 'deuteranopia', 'tritanopia']

const times = (matrix: Matrix, vector: Row): Row =>
  triple(matrix.map((row) => row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2]))

/** CIE L*a*b* under D65 of an opaque colour as `vision` sees it. http://www.brucelindbloom.com */
export function lab({ parts }: Colour, vision: Vision = 'normal'): Row {
  const seen = times(visions[vision], triple(parts.map(linear))).map((part) => Math.min(1, Math.max(0, part)))
  const xyz = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    triple(seen),
  )
  const white = [0.95047, 1, 1.08883] as const
  const [x, y, z] = triple(
    xyz.map((part, index) => {
      const share = part / (white[index] ?? 1)
      return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116
    }),
  )
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/**
 * How different two colours look, CIEDE2000 with all weights 1.
 * G. Sharma, W. Wu, E. N. Dalal, “The CIEDE2000 Color-Difference Formula”, Color Research and Application 30 (2005).
 */
export function difference([l1, a1, b1]: Row, [l2, a2, b2]: Row): number {
  const root = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))
  const stretch = 1 + 0.5 * (1 - root((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2))
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)]
  const [h1, h2] = [hue(a1 * stretch, b1), hue(a2 * stretch, b2)]
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180
  const lightness = l2 - l1
  const chroma = c2 - c1
  const hues = 2 * Math.sqrt(c1 * c2) * sine(turn / 2)
  const meanL = (l1 + l2) / 2
  const meanC = (c1 + c2) / 2
  const meanH = c1 * c2 === 0 ? h1 + h2 : (h1 + turn / 2 + 360) % 360
  const weight =
    1 -
    0.17 * cosine(meanH - 30) +
    0.24 * cosine(2 * meanH) +
    0.32 * cosine(3 * meanH + 6) -
    0.2 * cosine(4 * meanH - 63)
  const sl = 1 + (0.015 * (meanL - 50) ** 2) / Math.sqrt(20 + (meanL - 50) ** 2)
  const sc = 1 + 0.045 * meanC
  const sh = 1 + 0.015 * meanC * weight
  const rotation = -2 * root(meanC) * sine(60 * Math.exp(-(((meanH - 275) / 25) ** 2)))
  return Math.sqrt(
    (lightness / sl) ** 2 + (chroma / sc) ** 2 + (hues / sh) ** 2 + rotation * (chroma / sc) * (hues / sh),
  )
}

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180)
const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180)
const hue = (a: number, b: number): number => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360

function triple(numbers: readonly number[]): [number, number, number] {
  const [one, two, three] = numbers
  if (one === undefined || two === undefined || three === undefined)
    throw new Error('three numbers are wanted')
  return [one, two, three]
}
