import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mostLines } from '../../../src/shared/annotation/layers'
import { allColours, allLines, lineNumbered, othersLookNumber } from '../../../src/shared/vocabulary/look'

const rules = ['marks', 'lines'].flatMap((sheet) => {
  const css = readFileSync(
    new URL(`../../../src/renderer/src/style/${sheet}.css`, import.meta.url),
    'utf8',
  ).replace(/\/\*.*?\*\//gs, '')
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    selectors.split(',').map((selector) => ({ selector: selector.trim(), body })),
  )
})

/** What the style sheets say of a highlight. */
const styleOf = (name: string): string =>
  rules
    .filter(({ selector }) => selector === `article::highlight(${name})`)
    .map(({ body }) => body)
    .join('')

const property = (style: string, name: string): string =>
  new RegExp(`(?:^|[;\\s])${name}:\\s*([^;]+);`).exec(style)?.[1] ?? ''

const lanes = Array.from({ length: mostLines }, (_, lane) => lane + 1)
const lines = allLines.flatMap((line) =>
  allColours.flatMap((colour) => lanes.map((lane) => ({ line, colour, lane }))),
)
const nameOf = ({ line, colour, lane }: (typeof lines)[number]) =>
  `line-${line}-${String(colour)}-${String(lane)}`

describe('the highlights of marks', () => {
  it.each(allColours)('have a wash of colour %i', (colour) => {
    expect(property(styleOf(`wash-${String(colour)}`), 'background-color')).toBe(
      `var(--wash-${String(colour)})`,
    )
  })

  it('have every line in every colour and lane', () => {
    for (const one of lines) {
      const style = styleOf(nameOf(one))
      const shape = one.line === 'band' ? 'underline overline solid' : `underline ${one.line}`
      expect(property(style, 'text-decoration'), nameOf(one)).toMatch(new RegExp(`^${shape} [\\d.]+px$`))
      expect(property(style, 'text-decoration-color')).toBe(`var(--line-${String(one.colour)})`)
    }
  })

  it('keep their lanes apart, so that no line lies on another', () => {
    // A double line is twice as high, and a blank wide, as it is thick; a wave is about as high.
    const span = (one: (typeof lines)[number]) => {
      const style = styleOf(nameOf(one))
      const from = Number.parseFloat(property(style, 'text-underline-offset'))
      const thick = Number.parseFloat(/([\d.]+)px$/.exec(property(style, 'text-decoration'))?.[1] ?? '')
      return { from, to: from + (/double|wavy/.test(one.line) ? 2 * thick + 1 : thick) }
    }
    for (const one of lines.filter(({ lane, colour }) => lane < mostLines && colour === 1)) {
      for (const below of lines.filter(({ lane, colour }) => lane === one.lane + 1 && colour === 1)) {
        expect(span(below).from, `${nameOf(one)} over ${nameOf(below)}`).toBeGreaterThan(span(one).to)
      }
    }
  })

  it('leave fine dots to events, and pearls to what others have marked', () => {
    const dotted = rules.filter(({ body }) => body.includes('dotted'))
    const thickness = ({ body }: (typeof rules)[number]) =>
      Number.parseFloat(/dotted ([\d.]+)px/.exec(body)?.[1] ?? '')
    expect(dotted.filter((rule) => thickness(rule) < 2.5).map(({ selector }) => selector)).toEqual([
      'article::highlight(event)',
    ])
    expect(dotted.filter((rule) => thickness(rule) >= 2.5).map(({ selector }) => selector)).toEqual(
      lanes.flatMap((lane) =>
        allColours.map(
          (colour) =>
            `article::highlight(line-${lineNumbered(othersLookNumber({ colour }))}-${String(lane)})`,
        ),
      ),
    )
    for (const colour of allColours)
      for (const lane of lanes)
        expect(
          property(styleOf(`line-others-${String(colour)}-${String(lane)}`), 'text-decoration-color'),
        ).toBe(`var(--line-${String(colour)})`)
  })

  it('are set on the article alone: on every element they would be matched for every element', () => {
    const others = rules.filter(({ selector }) => selector.includes('::highlight'))
    expect(others.filter(({ selector }) => !selector.startsWith('article::highlight('))).toEqual([])
  })
})
