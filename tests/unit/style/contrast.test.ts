import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allVisions, colourOf, contrast, difference, lab, over, type Colour } from './colour'

const source = (path: string): string =>
  readFileSync(new URL(`../../../src/renderer/src/${path}`, import.meta.url), 'utf8')

/** The declarations of every rule of a style sheet whose selector contains `wanted`, the last of a name winning. */
function declarations(sheet: string, wanted: RegExp): Map<string, string> {
  const rules = [...sheet.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)]
  return new Map(
    rules
      .filter(([, selector]) => wanted.test(selector ?? ''))
      .flatMap(([, , body]) => [...(body ?? '').matchAll(/([\w-]+):\s*([^;]+);/g)])
      .map(([, name, value]) => [name ?? '', (value ?? '').trim()]),
  )
}

const tokens = source('style/tokens.css')
const themes = ['light', 'sepia', 'dark', 'contrast'] as const
const surfaces = ['paper', 'raised', 'sunken'] as const
/** The colours of marks; the first five are those of the built-in categories. */
const numbers = [1, 2, 3, 4, 5, 6, 7, 8] as const
const first = numbers.slice(0, 5)

/** The colours of one theme by their token's name. */
function themeOf(theme: (typeof themes)[number]): (name: string) => Colour {
  const values = declarations(tokens, new RegExp(`\\[data-appearance='${theme}'\\]|^\\s*:root\\s*$`))
  return (name) => colourOf(values.get(`--${name}`) ?? `--${name} in ${theme}`)
}

describe.each(themes)('the appearance %s', (theme) => {
  const token = themeOf(theme)

  it.each(surfaces)('has text that can be read on %s', (surface) => {
    const ratios = ['ink', 'quiet', 'faint', 'accent', 'warn'].map((text): [string, number] => [
      text,
      contrast(token(text), token(surface)),
    ])
    expect(ratios.filter(([, ratio]) => ratio < 4.5)).toEqual([])
  })

  it.each(surfaces)('has lines and edges that can be seen on %s', (surface) => {
    const ratios = [...numbers.map((number) => `line-${String(number)}`), 'edge'].map(
      (line): [string, number] => [line, contrast(token(line), token(surface))],
    )
    expect(ratios.filter(([, ratio]) => ratio < 3)).toEqual([])
  })

  it('has text that can be read on every wash, and with ease on those of marks', () => {
    const ratioOn = (wash: string): [string, number] => [
      wash,
      contrast(token('ink'), over(token(wash), token('paper'))),
    ]
    expect(['find', 'accent-wash'].map(ratioOn).filter(([, ratio]) => ratio < 4.5)).toEqual([])
    const washes = numbers.map((number) => ratioOn(`wash-${String(number)}`))
    // In the dark the first wash leaves the text at 6.5, which is the least that is allowed there.
    const least = theme === 'dark' ? 6.4 : 7
    expect(washes.filter(([, ratio]) => ratio < least)).toEqual([])
    expect(contrast(token('quiet'), token('accent-wash'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token('accent'), token('accent-wash'))).toBeGreaterThanOrEqual(4.5)
  })

  it('has a line that can be seen on its own wash', () => {
    const ratios = numbers.map((number): [number, number] => {
      const wash = over(token(`wash-${String(number)}`), token('paper'))
      return [number, contrast(token(`line-${String(number)}`), wash)]
    })
    expect(ratios.filter(([, ratio]) => ratio < 3)).toEqual([])
  })

  it('has paper that can be read on the accent, as what was found and where the reader is', () => {
    expect(contrast(token('paper'), token('accent'))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(allVisions)(
    'has lines that differ for %s vision, those of the built-in categories clearly',
    (vision) => {
      const seen = numbers.map((number) => lab(token(`line-${String(number)}`), vision))
      expect(closer(seen, 9.5)).toEqual([])
      expect(closer(seen.slice(0, first.length), 12)).toEqual([])
    },
  )

  it('has a digit that can be read on every swatch', () => {
    const ratios = numbers.map((number): [number, number] => [
      number,
      contrast(token('on-ground'), token(`ground-${String(number)}`)),
    ])
    expect(ratios.filter(([, ratio]) => ratio < 4.5)).toEqual([])
  })
})

// A wash is never the only sign: where two look alike to somebody, the colours of the lines differ. High contrast has none.
describe.each(['light', 'sepia', 'dark'] as const)('the washes of the appearance %s', (theme) => {
  const token = themeOf(theme)

  it('differ for normal vision, from each other and from the paper', () => {
    const washes = numbers.map((number) => lab(over(token(`wash-${String(number)}`), token('paper'))))
    expect(closer(washes, 9)).toEqual([])
    expect(closer([lab(token('paper')), ...washes], 6)).toEqual([])
  })

  // Blue and violet, which are the built-in categories' own, can look alike: there the line is the sign.
  it.each(allVisions)('are never alike for %s vision where one is of the three further colours', (vision) => {
    const washes = numbers.map((number) => lab(over(token(`wash-${String(number)}`), token('paper')), vision))
    const alike = closer(washes, 1.9).filter((pair) => / [678]: /.test(pair))
    expect(alike).toEqual([])
  })

  it('cannot be taken for what was found', () => {
    const find = lab(over(token('find'), token('paper')))
    const near = numbers.filter(
      (number) => difference(find, lab(over(token(`wash-${String(number)}`), token('paper')))) < 8,
    )
    expect(near).toEqual([])
  })
})

/** The pairs of colours, counted from 1, that look less different than that. */
const closer = (seen: readonly (readonly [number, number, number])[], least: number): string[] =>
  seen.flatMap((one, i) =>
    seen.slice(i + 1).flatMap((other, j) => {
      const found = difference(one, other)
      return found < least ? [`${String(i + 1)} and ${String(i + j + 2)}: ${found.toFixed(1)}`] : []
    }),
  )

describe('the bar at a selection', () => {
  const component = source('marks/MarkBar.svelte')
  const style = component.slice(component.indexOf('<style>') + '<style>'.length)
  const value = (selector: RegExp, name: string): string =>
    declarations(style, selector).get(name) ?? `${name} of ${String(selector)}`

  it('shows its categories in their own colours', () => {
    expect(value(/^\s*\.category\s*$/, 'background')).toBe('var(--ground)')
    expect(value(/^\s*\.category\s*$/, 'color')).toBe('var(--on-ground)')
  })

  it.each(themes)('has words that can be read in the appearance %s', (theme) => {
    const token = themeOf(theme)
    expect(value(/^\s*\.mark-bar\s*$/, 'background')).toBe('var(--ink)')
    expect(value(/^\s*\.mark-bar\s*$/, 'color')).toBe('var(--paper)')
    const opacity = Number(value(/^\s*\.name\s*$/, 'opacity'))
    const name = over({ ...token('paper'), alpha: opacity }, token('ink'))
    expect(contrast(token('paper'), token('ink'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(name, token('ink'))).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the measures of this test', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#00ff00', 2.91],
  ])('find the contrast of %s and %s', (one, other, ratio) => {
    expect(contrast(colourOf(one), colourOf(other))).toBeCloseTo(ratio, 1)
  })

  // From the test data that Sharma, Wu and Dalal publish with their paper.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('find the difference of %j and %j', (one, other, found) => {
    expect(difference(one, other)).toBeCloseTo(found, 4)
    expect(difference(other, one)).toBeCloseTo(found, 4)
  })
})
