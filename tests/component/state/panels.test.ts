import { describe, expect, it } from 'vitest'
import { Panels } from '../../../src/renderer/src/state/panels.svelte'
import { createBridge } from '../../../src/shared/ipc/bridge'
import { ok } from '../../../src/shared/result'
import type { Panels as Remembered } from '../../../src/shared/settings/view-state'

const first: Remembered = {
  contents: true,
  contentsView: 'questions',
  annotations: true,
  annotationsView: 'beside',
  timeline: false,
  timelineView: 'graphic',
  hiddenLanes: [],
  hiddenSets: [],
  timelineHeight: 216,
}

function panelsAt(width: number, height = 900, remembered: Partial<Remembered> = {}) {
  const saved: unknown[] = []
  const bridge = createBridge({
    invoke: (_name, input) => Promise.resolve(ok(void saved.push(input))),
    listen: () => () => undefined,
  })
  const panels = new Panels(bridge, { ...first, ...remembered })
  panels.width = width
  panels.height = height
  return { panels, saved }
}

describe('the parts of the window', () => {
  it('come back from text only where the annotations are needed', () => {
    const { panels } = panelsAt(1440)
    panels.textOnly = true
    panels.showAnnotations()
    expect([panels.textOnly, panels.annotations]).toEqual([false, true])
  })

  it.each([
    [900, { narrow: true, rail: false, contents: false, annotations: false }],
    [999, { narrow: true, rail: false, contents: false, annotations: false }],
    [1000, { narrow: false, rail: true, contents: true, annotations: true }],
    [1200, { narrow: false, rail: true, contents: true, annotations: true }],
    [1440, { narrow: false, rail: false, contents: true, annotations: true }],
    [1800, { narrow: false, rail: false, contents: true, annotations: true }],
  ])('at %i pixels are %o', (width, expected) => {
    const { narrow, rail, contents, annotations } = panelsAt(width).panels
    expect({ narrow, rail, contents, annotations }).toEqual(expected)
  })

  it('are drawers in a narrow window, one open at a time, and not remembered', () => {
    const { panels, saved } = panelsAt(900)
    panels.toggleContents()
    expect([panels.contents, panels.annotations]).toEqual([true, false])
    panels.toggleAnnotations()
    expect([panels.contents, panels.annotations]).toEqual([false, true])
    panels.toggleAnnotations()
    expect([panels.contents, panels.annotations]).toEqual([false, false])
    expect(saved).toEqual([])
  })

  it('are as the reader left them when the window is wide again', () => {
    const { panels, saved } = panelsAt(1440)
    panels.toggleAnnotations()
    panels.width = 900
    panels.toggleAnnotations()
    panels.width = 1440
    expect([panels.contents, panels.annotations]).toEqual([true, false])
    expect(saved).toEqual([{ panels: { ...first, annotations: false } }])
  })

  it('open the annotations only where they are closed', () => {
    const { panels } = panelsAt(900)
    panels.showAnnotations()
    panels.showAnnotations()
    expect(panels.annotations).toBe(true)
  })

  it.each([
    [900, 216, 216],
    [900, 600, 315],
    [600, 600, 210],
    [300, 600, 160],
  ])('give the timeline in a window %i high, of the wished %i, %i pixels', (height, wished, got) => {
    const { panels } = panelsAt(1440, height, { timelineHeight: wished })
    expect(panels.timelineHeight).toBe(got)
  })

  it.each([
    [200.4, 200],
    [20, 160],
    [2000, 640],
  ])('remember a height of %d as %i', (height, remembered) => {
    const { panels, saved } = panelsAt(1440, 3000)
    panels.resizeTimeline(height)
    expect(panels.timelineHeight).toBe(remembered)
    expect(saved).toEqual([{ panels: { ...first, timelineHeight: remembered } }])
  })
})
