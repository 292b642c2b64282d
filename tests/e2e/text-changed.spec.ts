import { expect, test } from '@playwright/test'
import type { Annotation } from '../../src/shared/annotation/annotation'
import type { Language } from '../../src/shared/article/language'
import { removeFolder } from '../support/app'
import { faultsIn } from '../support/axe'
import { programOfVersionTwo } from '../support/changed-program'
import { Reader } from '../support/reader'
import { passagesOfVersionOne } from '../support/second-version'

let program: string
let reader: Reader
test.beforeAll(async () => {
  program = await programOfVersionTwo()
})
test.afterAll(() => removeFolder(program))
test.afterEach(() => reader.leave())

/** What was marked in the first version, a note to each, and one note to the article. */
async function sitWithNotesOfVersionOne(language: Language): Promise<void> {
  const seeds = Object.entries(passagesOfVersionOne).flatMap(([kind, all]) =>
    all.map((words) => ({
      words: words[language],
      note: `note: ${kind}`,
      edition: language,
      tags: ['version 1'],
    })),
  )
  reader = await Reader.sitDown({ language, width: 1440, height: 900 })
  await reader.seed(...seeds)
  await reader.close('quit')
  reader = await reader.startAgain({ program, width: 1440, height: 900 })
}

const quoteOf = (annotation: Annotation) =>
  'selector' in annotation.target ? annotation.target.selector[0].exact : ''

/** The numbers in the report, in the order of its lines. */
const counts = () => reader.sheet(reader.messages.anchoring.report.title).locator('dd').allInnerTexts()

/** Nothing is wrong for assistive technology in what is shown, in any appearance. */
async function nothingIsWrong(): Promise<void> {
  for (const appearance of ['sepia', 'dark', 'contrast', 'light'] as const) {
    await reader.ask('changeSettings', { appearance })
    await expect(reader.page.locator('html')).toHaveAttribute('data-appearance', appearance)
    expect.soft(await faultsIn(reader.page), appearance).toEqual([])
  }
}

for (const language of ['de', 'en'] as const) {
  test(`another wording is reported, and a lost and a doubtful note get their places by key, in ${language}`, async () => {
    await sitWithNotesOfVersionOne(language)
    const { page, messages } = reader
    const { anchoring, marks, list } = messages
    const { report } = anchoring
    const said = (words: readonly Record<Language, string>[]) => words.map((one) => one[language])
    const [lost = ''] = said(passagesOfVersionOne.lost)
    const [unsure = ''] = said(passagesOfVersionOne.unsure)
    const before = await reader.kept()
    const sheet = reader.sheet(report.title)

    await test.step('a notice leads to the report, which counts', async () => {
      await expect(reader.annotations).toContainText(anchoring.changed)
      await expect(reader.annotations).toContainText(anchoring.toCheck(1, 2))
      await reader.tabTo(reader.annotations.getByRole('button', { name: anchoring.seeReport }))
      await reader.press('Enter')
      await expect(sheet).toContainText(report.intro(10))
      await expect.poll(counts).toEqual(['2', '5', '1', '2'])
      await expect(sheet).toContainText(report.safe)
      for (const quote of [lost, unsure]) {
        await expect(sheet.getByRole('button', { name: report.check(quote) })).toBeVisible()
      }
      await nothingIsWrong()
    })

    await test.step('what was found is painted, what was not is not', async () => {
      const painted = async () => (await reader.painted()).map(({ words }) => words)
      const [moved = ''] = said(passagesOfVersionOne.moved)
      // Marks are painted near what can be seen.
      for (const words of [...said(passagesOfVersionOne.exact), moved]) {
        await reader.linesOf(words)
        await expect.poll(painted).toContain(words)
      }
      expect((await painted()).join('\n')).not.toContain(lost)
      // Nothing is written anew only because it was looked for.
      expect(await reader.kept()).toEqual(before)
    })

    await test.step('a lost note is shown whole, and re-attached to the sentence at the reading cursor', async () => {
      await reader.tabTo(sheet.getByRole('button', { name: report.check(lost) }))
      await reader.press('Enter')
      await expect(sheet).toHaveCount(0)
      await expect(reader.cards).toHaveCount(3)
      const card = reader.cardOf(lost)
      await expect(card).toContainText(marks.states.lost)
      await expect(card.locator('.note')).toHaveText('note: lost')
      await nothingIsWrong()
      await reader.goTo(card)
      await reader.press('r')
      await expect(page.getByRole('region', { name: anchoring.attach })).toBeVisible()
      await nothingIsWrong()
      await expect(reader.spoken).toHaveText(/\(Esc (bricht ab|cancels)\)/)
      await reader.press('F7')
      await expect(reader.cursor).toBeFocused()
      const lit = () => reader.lit('cursor')
      await expect.poll(lit).toHaveLength(1)
      const entered = await lit()
      await reader.press('Control+ArrowDown')
      await expect.poll(lit).not.toEqual(entered)
      const [chosen = ''] = await reader.lit('cursor')
      await reader.press('r')
      await expect(page.getByRole('region', { name: anchoring.attach })).toHaveCount(0)
      await expect.poll(async () => (await reader.kept()).map(quoteOf)).toContain(chosen)
      await expect.poll(async () => (await reader.painted()).map(({ words }) => words)).toContain(chosen)
      const now = (await reader.kept()).find((one) => quoteOf(one) === chosen)
      const was = before.find((one) => quoteOf(one) === lost)
      expect(now).toMatchObject({ id: was?.id, body: { value: 'note: lost' }, category: 'claim' })
    })

    await test.step('a doubtful one is decided for a place that is offered', async () => {
      const card = reader.cardOf(unsure)
      await expect(card).toContainText(marks.states.unsure)
      await reader.goTo(card)
      const offered = card.getByRole('group', { name: anchoring.candidates(1) })
      await expect(offered).toBeVisible()
      const place = (await offered.locator('mark').innerText()).trim()
      await nothingIsWrong()
      await reader.press('r')
      await expect.poll(async () => (await reader.kept()).map(quoteOf)).toContain(place)
      await expect(card).toHaveCount(0)
    })

    await test.step('undo takes both back, one after the other', async () => {
      await reader.text.focus()
      await reader.press('Control+z')
      await expect.poll(async () => (await reader.kept()).map(quoteOf)).toContain(unsure)
      await expect(reader.cardOf(unsure)).toContainText(marks.states.unsure)
      await reader.press('Control+z')
      await expect.poll(async () => (await reader.kept()).map(quoteOf)).toContain(lost)
      expect(withoutTimes(await reader.kept())).toEqual(withoutTimes(before))
      await reader.press('Control+Shift+Z')
      await expect.poll(async () => (await reader.kept()).map(quoteOf)).not.toContain(lost)
    })

    await test.step('the list can be narrowed to what was moved', async () => {
      await expect(reader.filter).toBeVisible()
      await reader.annotations.getByRole('button', { name: list.filterCount(1) }).click()
      await reader.filter.getByRole('combobox', { name: list.place }).selectOption('moved')
      await expect(reader.filtered).toHaveText(list.shown(5, 10))
    })

    await test.step('after a restart the report is not announced again, and the first version has its notes as well', async () => {
      reader = await reader.startAgain({ program, width: 1440, height: 900 })
      await expect(reader.annotations).toContainText(anchoring.toCheck(1, 1))
      await expect(reader.annotations.getByRole('button', { name: anchoring.seeReport })).toHaveCount(0)
      const ids = (annotations: readonly Annotation[]) => annotations.map(({ id }) => id).sort()
      expect(ids(await reader.kept())).toEqual(ids(before))
    })
  })
}

const withoutTimes = (annotations: readonly Annotation[]) =>
  annotations
    .map((annotation) => ({ ...annotation, modified: undefined }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
