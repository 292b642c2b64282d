import { BorderStyle, ShadingType, UnderlineType, type IBorderOptions } from 'docx'
import type { Look } from '../../vocabulary/look'
import type { Colour } from '../../vocabulary/vocabulary'
import type { Lettering } from './runs'

/** The light colours of the window: a line's colour, and its wash as it is seen on white paper. */
const colours: Record<Colour, { readonly line: string; readonly wash: string }> = {
  1: { line: '3F3000', wash: 'FAE8B4' },
  2: { line: '12326F', wash: 'BAD7EE' },
  3: { line: '1C7A66', wash: 'BFDFC7' },
  4: { line: '8F45B0', wash: 'DACBEE' },
  5: { line: 'B02A3A', wash: 'F2C6C0' },
  6: { line: '781838', wash: 'F2B7DC' },
  7: { line: '005868', wash: 'A5E4E4' },
  8: { line: '485050', wash: 'D3D3D3' },
}

/** The colour of a look's line and of words beside it. */
export const inkOf = ({ colour }: Look): string => colours[colour].line

/** How a passage is set: the wash of the topmost look, and the lines of all that can be seen at once, the topmost first. */
export function painted([top, ...below]: readonly [Look, ...Look[]]): Lettering {
  const looks = [top, ...below]
  const framed = looks.find(({ line }) => line === 'band')
  const lined = looks.find(({ line }) => line !== 'band')
  return {
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours[top.colour].wash },
    ...(lined && { underline: { type: underlines[lined.line], color: inkOf(lined) } }),
    ...(framed && { border: { style: BorderStyle.SINGLE, color: inkOf(framed), size: 4, space: 0 } }),
  }
}

const underlines = {
  // A word processor has no line above words, but a frame around them.
  band: UnderlineType.SINGLE,
  solid: UnderlineType.SINGLE,
  dashed: UnderlineType.DASH,
  wavy: UnderlineType.WAVYHEAVY,
  double: UnderlineType.DOUBLE,
} as const

/** The bar beside a quote: as the category's line is, in its colour. */
export const barOf = (look: Look): IBorderOptions => ({ ...bars[look.line], color: inkOf(look), space: 9 })

const bars = {
  band: { style: BorderStyle.SINGLE, size: 36 },
  solid: { style: BorderStyle.SINGLE, size: 12 },
  dashed: { style: BorderStyle.DASHED, size: 12 },
  wavy: { style: BorderStyle.WAVE, size: 6 },
  double: { style: BorderStyle.DOUBLE, size: 6 },
} as const
