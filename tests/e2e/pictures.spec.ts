import { expect, test } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../src/shared/article/language'
import { Reader } from '../support/reader'

const folder = process.env.PICTURES ?? ''
test.skip(folder === '', 'pictures are made where PICTURES names a folder for them')

/** A page of a student: what stands in the pictures. */
const seeds = {
  de: [
    { words: 'fern von Europa', category: 'term', note: 'Warum nicht in einem neutralen Land?' },
    {
      words:
        'Dass er auf die Weltbühne zurückgeholt wird, gilt schon vor dem ersten Wort als Erfolg für ihn.',
      category: 'claim',
    },
    { words: 'er fordert eine Waffenruhe', category: 'evidence', tags: ['Waffenruhe'] },
    {
      words: 'Medienberichten zufolge',
      category: 'question',
      note: 'Welche Medien? Quelle suchen.',
      tags: ['prüfen'],
    },
    { words: 'Haftbefehl von 2023 gegen den Kremlchef', category: 'important' },
    {
      words:
        'Dessen Haftbefehl von 2023 gegen den Kremlchef wird auf amerikanischem Boden also nicht vollstreckt.',
      category: 'evidence',
    },
  ],
  en: [
    { words: 'a long way from Europe', category: 'term', note: 'Why not in a neutral country?' },
    { words: 'Being brought back onto the world stage counts as a success for him', category: 'claim' },
    { words: 'he demands a ceasefire', category: 'evidence', tags: ['ceasefire'] },
    {
      words: 'According to media reports',
      category: 'question',
      note: 'Which ones? Find the source.',
      tags: ['check'],
    },
    { words: 'its 2023 warrant', category: 'important' },
    {
      words: 'its 2023 warrant for the Kremlin leader’s arrest will not be enforced on American soil',
      category: 'evidence',
    },
  ],
} as const satisfies Record<Language, unknown>

for (const language of ['de', 'en'] as const) {
  test(`pictures of the window in ${language}`, async () => {
    test.setTimeout(240_000)
    await mkdir(folder, { recursive: true })
    const reader = await Reader.sitDown({ language, width: 1440, height: 900 })
    const picture = async (name: string) => {
      await reader.place()
      await reader.page.screenshot({ path: join(folder, `${language}-${name}.png`) })
    }
    await picture('first-window')
    await reader.seed(
      ...seeds[language].map((seed) => ({
        ...seed,
        tags: 'tags' in seed ? [...seed.tags] : [],
        edition: language,
      })),
    )
    await reader.annotations.getByRole('button', { name: reader.messages.window.close }).click()
    await expect(reader.cards.first()).toBeVisible()
    for (const appearance of ['light', 'sepia', 'dark', 'contrast'] as const) {
      await reader.ask('changeSettings', { appearance })
      await expect(reader.page.locator('html')).toHaveAttribute('data-appearance', appearance)
      for (const width of [1800, 1440, 1200, 900]) {
        await reader.resize(width, width < 1000 ? 760 : 900)
        await reader.linesOf(seeds[language][2].words)
        await picture(`${appearance}-${String(width)}`)
      }
      await reader.resize(1440, 900)
      await reader.clickOn(seeds[language][3].words)
      await expect(reader.markBar).toBeVisible()
      await picture(`${appearance}-chosen`)
      await reader.press('Control+Shift+L')
      await reader.timeline.getByRole('button', { name: /Anchorage/ }).click()
      await expect(reader.timeline.getByRole('article')).toBeVisible()
      await picture(`${appearance}-timeline`)
      await reader.timeline.getByRole('button', { name: /Anchorage/ }).click()
      await reader.press('Control+Shift+L')
      await reader.annotations.getByRole('button', { name: reader.messages.marks.list, exact: true }).click()
      await picture(`${appearance}-list`)
      await reader.annotations
        .getByRole('button', { name: reader.messages.marks.beside, exact: true })
        .click()
      await reader.press('Control+e')
      await expect(reader.exportDialog.locator('iframe')).toBeVisible()
      await picture(`${appearance}-export`)
      await reader.press('Escape')
      await expect(reader.page.locator('dialog')).toHaveCount(0)
      await reader.press('Control+,')
      await expect(reader.page.getByRole('dialog')).toBeVisible()
      await picture(`${appearance}-settings`)
      await reader.press('Escape')
      await expect(reader.page.locator('dialog')).toHaveCount(0)
    }
    await reader.leave()
  })
}
