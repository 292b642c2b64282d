import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect } from 'vitest'
import type { Language } from '../../../src/shared/article/language'
import type { Work } from '../../../src/shared/article/work'
import { messagesIn } from '../../../src/shared/messages/messages'
import type { Lane } from '../../../src/shared/timeline/event-words'
import { shownEvents } from '../../../src/shared/timeline/shown-event'
import Timeline from '../../../src/renderer/src/timeline/Timeline.svelte'
import { sampleWork } from './sample-work'

/** What the reader asked of the window, in order. */
type Asked = {
  choose: (string | undefined)[]
  go: [string, number][]
  heights: number[]
  lanes: Lane[]
  views: string[]
  toggles: number
}

/** Draws a work's events, keeps what is asked for, and does as the window would; gives them when all has been drawn. */
export async function showTimeline(
  more: Partial<Record<string, unknown>> = {},
  language: Language = 'de',
  work: Work = sampleWork,
) {
  const asked: Asked = { choose: [], go: [], heights: [], lanes: [], views: [], toggles: 0 }
  let hidden: readonly Lane[] = []
  const props = {
    events: shownEvents(work, [], language),
    landmarks: work.landmarks,
    language,
    edition: language,
    messages: messagesIn(language).timeline,
    open: true,
    height: 216,
    maxHeight: 320,
    chosen: undefined as string | undefined,
    lit: new Set<string>(),
    here: Date.UTC(2025, 5, 2),
    passagesOf: (id: string) =>
      id === 'istanbul-2'
        ? [
            { start: 10, end: 20, paragraph: 14 },
            { start: 90, end: 99, paragraph: 21 },
          ]
        : [],
    onToggle: () => {
      asked.toggles += 1
    },
    onView: (wanted: 'graphic' | 'table') => {
      asked.views.push(wanted)
      void view.rerender({ view: wanted })
    },
    onToggleLane: (lane: Lane) => {
      asked.lanes.push(lane)
      hidden = hidden.includes(lane) ? hidden.filter((one) => one !== lane) : [...hidden, lane]
      void view.rerender({ hiddenLanes: hidden })
    },
    onResize: (height: number) => {
      asked.heights.push(height)
      void view.rerender({ height })
    },
    onChoose: (id: string | undefined) => {
      asked.choose.push(id)
      void view.rerender({ chosen: id })
    },
    onGo: (id: string, passage: number) => {
      asked.go.push([id, passage])
    },
    ...more,
  }
  const view = render(Timeline, { props })
  await allDrawn()
  return { asked, view, user: userEvent.setup() }
}

/** The tools come a moment after the picture, and the spoken names when all stands still. */
const allDrawn = () =>
  waitFor(() => {
    screen.getByRole('button', { name: /^(Zeitleiste (ein|aus)blenden|(Show|Hide) timeline)$/ })
    const marks = [...document.querySelectorAll('.marks button')]
    const unnamed = marks.filter(
      (mark) =>
        !mark.hasAttribute('aria-label') && !mark.querySelector(':scope > span:not([aria-hidden], .sign)'),
    )
    expect(unnamed).toEqual([])
  })

/** The marks of the timeline. */
export const eventButtons = () => within(screen.getByRole('group', { name: /^(Ereignisse|Events)$/ }))
/** What is said of what has the focus. */
export const focusedName = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent.trim() ?? ''
