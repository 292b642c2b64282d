import { expect, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { describe } from '../../src/shared/annotation/describe'
import type { Language } from '../../src/shared/article/language'
import type { Lane } from '../../src/shared/timeline/event-words'
import { ask } from './app'
import { openEdition, work } from './kept-marks'

/** An event of the reader's own to begin with: its date in EDTF, and the words in the text that it is linked to. */
export type EventSeed = {
  title: string
  date: string
  lane?: Lane
  note?: string
  passages?: string[]
  edition?: Language
}

/** Keeps events of the reader's own with their links as the window does, all as one step; their ids. */
export async function keepEvents(page: Page, seeds: readonly EventSeed[]): Promise<string[]> {
  const editions = { de: await openEdition(page, 'de'), en: await openEdition(page, 'en') }
  const events = seeds.map((seed) => ({ ...seed, id: randomUUID() }))
  const drafts = events.flatMap(({ id, title, date, lane = 'own', note, passages = [], edition = 'de' }) => {
    const { plain, text } = editions[edition]
    const links = passages.map((words) => {
      const start = plain.text.indexOf(words)
      if (start < 0) throw new Error(`the article does not say: ${words}`)
      const selector = describe(plain.text, { start, end: start + words.length })
      const target = { work, edition, text, selector }
      return { motivation: 'linking', id: randomUUID(), tags: [], target, event: id }
    })
    const event = { motivation: 'identifying', id, tags: [], target: { work }, event: { title, date, lane } }
    return [{ ...event, ...(note !== undefined && { body: { type: 'TextualBody', value: note } }) }, ...links]
  })
  expect(await ask(page, 'annotateAll', { work, drafts })).toMatchObject({ ok: true })
  return events.map(({ id }) => id)
}
