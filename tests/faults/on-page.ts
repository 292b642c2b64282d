import type { Page } from '@playwright/test'
import * as v from 'valibot'
import { describe } from '../../src/shared/annotation/describe'
import { contract } from '../../src/shared/ipc/contract'
import { NotebookRecord } from '../../src/shared/notebook/notebook'
import { ask } from '../support/app'
import { openEdition, work } from '../support/kept-marks'
import { textsOf, type Found } from './keeping/found'

const answered = <Schema extends v.GenericSchema>(value: Schema) => v.object({ ok: v.literal(true), value })
const opened = answered(contract.requests.openNotebook.output)
const openedVocabulary = answered(contract.requests.openVocabulary.output)

/** Words of the article that annotations of the faults are about. */
export const quote = 'fern von Europa'

/** Waits until the window shows the article. */
export async function showsText(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.querySelector('article h1')?.textContent ?? '') !== '')
}

/** The passage of the quote, as drafts name it. */
export async function targetOn(page: Page) {
  const { plain, text } = await openEdition(page, 'de')
  const start = plain.text.indexOf(quote)
  const selector = describe(plain.text, { start, end: start + quote.length })
  return { work, edition: 'de', text, selector }
}

/** What the window is given of the works' notebooks, and whether they can be written and nothing is told. */
export async function foundIn(page: Page, works: readonly string[]): Promise<Found> {
  const vocabulary = v.parse(openedVocabulary, await ask(page, 'openVocabulary'))
  const troubles = vocabulary.value.trouble.map((told) => JSON.stringify(told))
  const kept = new Map<string, string | undefined>()
  for (const one of works) {
    const { record, writable, trouble } = v.parse(opened, await ask(page, 'openNotebook', one)).value
    if (!writable) troubles.push(`${one} is read-only`)
    troubles.push(...trouble.map((told) => JSON.stringify(told)))
    const { annotations } = v.parse(NotebookRecord, JSON.parse(record))
    for (const [id, text] of textsOf(annotations)) kept.set(id, text)
  }
  return troubles.length > 0 ? { kept, trouble: troubles.join('; ') } : { kept }
}
