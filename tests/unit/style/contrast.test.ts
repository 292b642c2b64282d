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
const numbers = [1, 2, 3, 4, 5] as const

/** The colours of one theme by their token's name. */
function themeOf(theme: (typeof themes)[number]): (name: string) => Colour {
  const values = declarations(tokens, new RegExp(`\\[data-appearance='${theme}'\\]`))
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

  it('has text that can be read on every wash', () => {
    const paper = token('paper')
    const ratios = [...numbers.map((number) => `wash-${String(number)}`), 'find', 'accent-wash'].map(
      (wash): [string, number] => [wash, contrast(token('ink'), over(token(wash), paper))],
    )
    expect(ratios.filter(([, ratio]) => ratio < 4.5)).toEqual([])
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

  it.each(allVisions)('has five lines that differ for %s vision', (vision) => {
    const seen = numbers.map((number) => lab(token(`line-${String(number)}`), vision))
    const pairs = seen.flatMap((one, i) =>
      seen
        .slice(i + 1)
        .map((other, j): [string, number] => [
          `${String(i + 1)} and ${String(i + j + 2)}`,
          difference(one, other),
        ]),
    )
    expect(pairs.filter(([, found]) => found < 12)).toEqual([])
  })
})

describe('the bar at a selection', () => {
  const component = source('marks/MarkBar.svelte')
  const style = component.slice(component.indexOf('<style>') + '<style>'.length)
  const value = (selector: RegExp, name: string): string =>
    declarations(style, selector).get(name) ?? `${name} of ${String(selector)}`

  it.each(numbers)('has a digit that can be read on category %i', (number) => {
    const digit = colourOf(value(/^\s*\.category\s*$/, 'color'))
    const ground = colourOf(value(new RegExp(`^\\s*\\.colour-${String(number)}\\s*$`), 'background'))
    expect(contrast(digit, ground)).toBeGreaterThanOrEqual(4.5)
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
