import { screen, waitFor, within } from '@testing-library/svelte'
import { PropertySymbol } from 'happy-dom'
import { expect } from 'vitest'
import ExportDialog from '../../../src/renderer/src/export/ExportDialog.svelte'
import type { Some } from '../../../src/renderer/src/export/export-choices.svelte'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import type { Bridge } from '../../../src/shared/ipc/contract'
import type { ExportRequest } from '../../../src/shared/export/request'
import { categoryOf, passageOf, renderAt, valueOf, type House } from '../../support/desk'

// The tests' DOM loads no frames and complains of each one that it is given: only their addresses count here.
Object.assign(HTMLIFrameElement.prototype, {
  [PropertySymbol.connectedToDocument]: () => undefined,
})

/** Three marks under two questions, one with a note and a tag, and a note on the article. */
export async function annotate(desk: Desk): Promise<void> {
  const ids = []
  for (const [index, words] of ['Alaska', 'Putin', 'Großangriff vom Februar 2022'].entries())
    ids.push(valueOf(await desk.notebook.mark(passageOf(desk, words), categoryOf(desk, index + 1))))
  const tag = valueOf(await desk.vocabulary.ensureTag('Front'))
  const [first] = ids
  if (!first) throw new Error('nothing was marked')
  valueOf(await desk.notebook.revise({ id: first, note: 'Eine Notiz.', tags: [tag.id] }))
  valueOf(await desk.notebook.noteArticle('Zum Ganzen.'))
  await waitFor(() => expect(desk.notebook.count).toBe(4))
  await waitFor(() => expect(desk.notebook.articleNotes).toHaveLength(1))
}

/** The same desk, with other answers to some of what it asks. */
export const answering = (desk: Desk, own: Partial<Bridge>): Desk => ({
  ...desk,
  bridge: new Proxy(desk.bridge, {
    get: (bridge, name): unknown => Reflect.get(name in own ? own : bridge, name),
  }),
})

/** Opens the dialog at a desk; what it led to is counted. */
export function openExport(desk: Desk, some?: Some) {
  const led = { closed: 0, timeline: 0 }
  renderAt(desk, ExportDialog, {
    some,
    onclose: () => (led.closed += 1),
    ontimeline: () => (led.timeline += 1),
  })
  return led
}

export const radio = (name: RegExp | string) => screen.getByRole<HTMLInputElement>('radio', { name })
export const box = (name: RegExp | string, group?: string) =>
  (group === undefined
    ? screen
    : within(screen.getByRole('group', { name: group }))
  ).getByRole<HTMLInputElement>('checkbox', { name })
export const button = (name: RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })

/** Text of the preview, once it is there and holds `words`. */
export const previewed = (words: string | RegExp) =>
  waitFor(() => {
    const { value } = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^(Vorschau|Preview)$/ })
    expect(value).toMatch(words)
    return value
  })

/** A promise that a test answers. */
export function answerable<Value>() {
  let answer: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((resolve) => {
    answer = resolve
  })
  return { promise, answer: (value: Value) => answer(value) }
}

/** Waits until the dialog says that so many annotations go out. */
export const counted = (words: string | RegExp) => screen.findByText(words, { selector: '.count[aria-live]' })

/** What the main process was asked last under that name. */
export function lastAsked(
  { asked }: House,
  name: 'previewExport' | 'printNotes' | 'copyExport',
): ExportRequest {
  const found = asked.findLast((one) => one.name === name)
  if (!found) throw new Error(`${name} was never asked`)
  // The house keeps what the window sent, which the types of the bridge have checked.
  return found.input as ExportRequest
}
