import { waitFor } from '@testing-library/svelte'
import { expect, it, vi } from 'vitest'
import { NoteKeeper } from '../../../src/renderer/src/notes/note-keeper.svelte'
import { Notices } from '../../../src/renderer/src/state/notices.svelte'
import { closeWhenSafe } from '../../../src/renderer/src/window/closing'
import type { Failure } from '../../../src/shared/failure'
import { messagesIn } from '../../../src/shared/messages/messages'
import { failed, ok, type Result } from '../../../src/shared/result'

const messages = messagesIn('de')

/** A window with words on one note that a keeping meets as given; what closing it says, and whether it was held open. */
function windowWith(keep: () => Result<unknown>) {
  const note = new NoteKeeper('one', 'früher', () => Promise.resolve(keep()))
  note.words = 'früher und mehr'
  const notices = new Notices()
  const closes = closeWhenSafe({
    unsaved: new Set([note]),
    notices,
    preferences: { messages },
  })
  const attempt = () => {
    const closing = new Event('beforeunload', { cancelable: true })
    closes(closing)
    return { held: closing.defaultPrevented }
  }
  return { attempt, said: () => notices.shown.map(({ words }) => words), note }
}

const full: Failure = { kind: 'not-saved', cause: 'full' }
const gone: Failure = { kind: 'missing', what: 'annotation' }

it('closes by itself once words are durable', async () => {
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined)
  const { attempt, said } = windowWith(() => ok(undefined))
  expect(attempt()).toEqual({ held: true })
  await waitFor(() => expect(close).toHaveBeenCalledOnce())
  expect(attempt()).toEqual({ held: false })
  expect(said()).toEqual([])
  close.mockRestore()
})

it('stays open for words that the disk does not take, however often it is closed', async () => {
  const { attempt, said } = windowWith(() => failed(full))
  for (let closed = 0; closed < 3; closed += 1) {
    expect(attempt()).toEqual({ held: true })
    await waitFor(() => expect(said().at(-1)).toContain(messages.marks.notSaved))
  }
})

it('stays open once for words whose annotation is gone, and says that closing again discards them', async () => {
  const { attempt, said, note } = windowWith(() => failed(gone))
  expect(attempt()).toEqual({ held: true })
  await waitFor(() => expect(said()).toEqual([messages.marks.closeAgain]))
  expect(note.words).toBe('früher und mehr')
  expect(attempt()).toEqual({ held: false })
})

it('stays open for words that came after those the reader was told of', async () => {
  let failure: Failure = gone
  const { attempt, said, note } = windowWith(() => failed(failure))
  attempt()
  await waitFor(() => expect(said()).toEqual([messages.marks.closeAgain]))
  failure = full
  note.words = 'noch mehr'
  expect(attempt()).toEqual({ held: true })
  await waitFor(() => expect(said().at(-1)).toContain(messages.marks.notSaved))
  expect(attempt()).toEqual({ held: true })
})
