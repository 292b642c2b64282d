import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { AskedExport } from '../../../src/renderer/src/export/export-choices.svelte'
import { PreviewKeeper } from '../../../src/renderer/src/export/export-preview.svelte'
import ExportPreview from '../../../src/renderer/src/export/ExportPreview.svelte'
import { firstOptionsIn } from '../../../src/shared/export/options'
import type { ExportPreview as Made } from '../../../src/shared/ipc/contract'
import { messagesIn } from '../../../src/shared/messages/messages'
import { failed, ok, type Result } from '../../../src/shared/result'
import { answerable } from './at-export'

const messages = messagesIn('de')
const words = messages.exporting

const asking = (deck: string, format: AskedExport['format'] = 'markdown'): AskedExport => ({
  format,
  works: ['alaska-2025'],
  edition: 'de',
  options: {
    ...firstOptionsIn('de'),
    categories: null,
    tags: null,
    events: null,
    which: { kind: 'all' },
    deck,
  },
})
const made = (preview: Partial<Made> = {}): Result<Made> =>
  ok({ count: 3, nothing: false, shown: 3, text: '# Anmerkungen', page: null, ...preview })

/** A keeper of previews whose questions a test answers one by one. */
function keeping() {
  const asked: { deck: string; answer: (result: Result<Made>) => void }[] = []
  const keeper = new PreviewKeeper({
    previewExport: ({ options }) => {
      const { promise, answer } = answerable<Result<Made>>()
      asked.push({ deck: options.deck, answer })
      return promise
    },
  })
  return { keeper, asked, decks: () => asked.map(({ deck }) => deck) }
}

const show = (keeper: PreviewKeeper, reason?: string) =>
  render(ExportPreview, { previews: keeper, reason, messages, onreset: undefined })

describe('the keeper of previews', () => {
  it('asks once for choices that follow each other closely, with the last of them', async () => {
    const { keeper, asked, decks } = keeping()
    for (const deck of ['a', 'ab', 'abc']) keeper.want(asking(deck))
    await waitFor(() => expect(decks()).toEqual(['abc']))
    asked[0]?.answer(made())
    await waitFor(() => expect(keeper.waiting).toBe(false))
    expect(keeper.made?.request.options.deck).toBe('abc')
  })

  it('asks for one at a time, and lets an answer go that the choices have overtaken', async () => {
    const { keeper, asked, decks } = keeping()
    keeper.want(asking('first'))
    await waitFor(() => expect(decks()).toEqual(['first']))
    keeper.want(asking('second'))
    keeper.want(asking('third'))
    asked[0]?.answer(made({ count: 1 }))
    await waitFor(() => expect(decks()).toEqual(['first', 'third']))
    expect(keeper.made).toBeUndefined()
    expect(keeper.waiting).toBe(true)
    asked[1]?.answer(made({ count: 2 }))
    await waitFor(() => expect(keeper.made?.preview.count).toBe(2))
  })

  it('keeps what is there while the next one is made, and takes trouble back when it is over', async () => {
    const { keeper, asked } = keeping()
    keeper.want(asking('a'))
    await waitFor(() => expect(asked).toHaveLength(1))
    asked[0]?.answer(made())
    await waitFor(() => expect(keeper.made).toBeDefined())
    keeper.want(asking('b'))
    await waitFor(() => expect(asked).toHaveLength(2))
    expect(keeper.made?.request.options.deck).toBe('a')
    asked[1]?.answer(failed({ kind: 'unexpected' }))
    await waitFor(() => expect(keeper.failure).toEqual({ kind: 'unexpected' }))
    keeper.again()
    await waitFor(() => expect(asked).toHaveLength(3))
    asked[2]?.answer(made())
    await waitFor(() => expect(keeper.failure).toBeUndefined())
  })

  it('asks again where an export that was cancelled took the preview along', async () => {
    const { keeper, asked } = keeping()
    keeper.want(asking('a'))
    await waitFor(() => expect(asked).toHaveLength(1))
    asked[0]?.answer(failed({ kind: 'export-cancelled' }))
    await waitFor(() => expect(asked).toHaveLength(2))
    expect(keeper.failure).toBeUndefined()
  })

  it('asks for nothing any more when it has ended', async () => {
    const { keeper, asked } = keeping()
    keeper.want(asking('a'))
    await waitFor(() => expect(asked).toHaveLength(1))
    keeper.want(asking('b'))
    keeper.end()
    asked[0]?.answer(made())
    await Promise.resolve()
    expect(keeper.made).toBeUndefined()
    expect(asked).toHaveLength(1)
  })
})

describe('the preview', () => {
  const filled = async (preview: Partial<Made>, format?: AskedExport['format']) => {
    const { keeper, asked } = keeping()
    show(keeper)
    screen.getByText(words.previewing)
    keeper.want(asking('', format))
    await waitFor(() => expect(asked).toHaveLength(1))
    asked[0]?.answer(made(preview))
    await waitFor(() => expect(keeper.waiting).toBe(false))
  }

  it('says of how many annotations it is made', async () => {
    await filled({ count: 1234, shown: 50 })
    const field = await screen.findByRole('textbox', { name: 'Vorschau' })
    const note = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(note?.textContent).toBe(words.firstOf(50, 1234))
  })

  it('shows the beginning of a long text, whole letters only', async () => {
    await filled({ text: '🌉'.repeat(15_000) })
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Vorschau' })
    expect(field.value.length).toBeLessThanOrEqual(20_000)
    expect(field.value).toMatch(/🌉$/u)
    screen.getByText(words.shortened(20_000, 30_000))
  })

  it('says only that it is the beginning where it is short of both', async () => {
    await filled({ text: 'x'.repeat(30_000), count: 1234, shown: 50 })
    await screen.findByText(words.beginning(1234))
  })

  it('shows a page until the next one is there, and reads out only that one', async () => {
    const { keeper, asked } = keeping()
    show(keeper)
    keeper.want(asking('', 'pdf'))
    await waitFor(() => expect(asked).toHaveLength(1))
    asked[0]?.answer(made({ text: null, page: 'app://preview/1', count: 200, shown: 50 }))
    const first = await screen.findByTitle<HTMLIFrameElement>('Vorschau: PDF')
    expect(first.getAttribute('sandbox')).toBe('')
    screen.getByText(words.firstOf(50, 200))
    first.dispatchEvent(new Event('load'))
    keeper.want(asking('next', 'pdf'))
    await waitFor(() => expect(asked).toHaveLength(2))
    asked[1]?.answer(made({ text: null, page: 'app://preview/2' }))
    await waitFor(() => expect(document.querySelectorAll('iframe')).toHaveLength(2))
    const [before, after] = document.querySelectorAll('iframe')
    expect([before?.getAttribute('aria-hidden'), after?.getAttribute('aria-hidden')]).toEqual([
      'true',
      'false',
    ])
    after?.dispatchEvent(new Event('load'))
    await waitFor(() => expect(document.querySelectorAll('iframe')).toHaveLength(1))
    expect(document.querySelector('iframe')?.getAttribute('src')).toBe('app://preview/2')
  })

  it('says in its place what went wrong, and makes it again', async () => {
    const { keeper, asked } = keeping()
    show(keeper)
    keeper.want(asking(''))
    await waitFor(() => expect(asked).toHaveLength(1))
    asked[0]?.answer(failed({ kind: 'unexpected' }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(words.noPreview)
    await userEvent.click(screen.getByRole('button', { name: 'Erneut versuchen' }))
    await waitFor(() => expect(asked).toHaveLength(2))
    asked[1]?.answer(made())
    await screen.findByRole('textbox', { name: 'Vorschau' })
  })
})
