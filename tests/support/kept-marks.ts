import { expect, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import type { Annotation } from '../../src/shared/annotation/annotation'
import { describe } from '../../src/shared/annotation/describe'
import type { Language } from '../../src/shared/article/language'
import { plainText, type PlainText } from '../../src/shared/article/plain-text'
import { contract } from '../../src/shared/ipc/contract'
import { NotebookRecord } from '../../src/shared/notebook/notebook'
import { ask } from './app'

/** A mark to begin with: its words in the text, and what it holds. */
export type Seed = { words: string; category?: string; note?: string; edition?: Language; tags?: string[] }

/** The id of the bundled work. */
export const work = 'alaska-2025'

/** An answer that succeeded. */
const answered = <Schema extends v.GenericSchema>(value: Schema) => v.object({ ok: v.literal(true), value })

/** The annotations as the notebook keeps them. */
export async function keptAnnotations(page: Page): Promise<Annotation[]> {
  const { openNotebook } = contract.requests
  const { value } = v.parse(answered(openNotebook.output), await ask(page, 'openNotebook', work))
  return v.parse(NotebookRecord, JSON.parse(value.record)).annotations
}

/** The plain text of an edition and its hash. */
export async function openEdition(
  page: Page,
  language: Language,
): Promise<{ plain: PlainText; text: string }> {
  const { value } = v.parse(answered(contract.requests.open.output), await ask(page, 'open'))
  const found = value.editions.find(({ edition }) => edition.language === language)
  if (!found) throw new Error(`there is no edition ${language}`)
  return { plain: plainText(found.edition), text: found.text }
}

/** Keeps marks as the window does, each at the first place of its words. */
export async function keepMarks(page: Page, seeds: readonly Seed[]): Promise<void> {
  for (const { words, category = 'claim', note, edition = 'de', tags = [] } of seeds) {
    const { plain, text } = await openEdition(page, edition)
    const start = plain.text.indexOf(words)
    if (start < 0) throw new Error(`the article does not say: ${words}`)
    const ids: string[] = []
    for (const name of tags) {
      const made = v.parse(answered(contract.requests.ensureTag.output), await ask(page, 'ensureTag', name))
      ids.push(made.value.id)
    }
    const draft = {
      id: randomUUID(),
      category,
      tags: ids,
      target: { work, edition, text, selector: describe(plain.text, { start, end: start + words.length }) },
      ...(note === undefined
        ? { motivation: 'highlighting' }
        : { motivation: 'commenting', body: { type: 'TextualBody', value: note } }),
    }
    expect(await ask(page, 'annotate', draft)).toMatchObject({ ok: true })
  }
}
