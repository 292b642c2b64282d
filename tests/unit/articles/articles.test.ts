import { describe, expect, it } from 'vitest'
import type { Edition } from '../../../src/shared/article/edition'
import type { Language } from '../../../src/shared/article/language'
import { plainText } from '../../../src/shared/article/plain-text'
import { editions, fileOf, languages, wordsIn, work } from './bundled'

/** Everything of an edition that a reader may come to see. */
const shownIn = (edition: Edition): string[] => [
  edition.shortTitle,
  edition.author,
  edition.publisher,
  edition.dateline,
  edition.sources.description,
  edition.illustration.description,
  ...edition.blocks.map(({ text }) => text),
  ...edition.blocks.flatMap((block) => (block.type === 'heading' ? [block.short] : [])),
]

/** Everything of the work that a reader of `language` may come to see. */
const shownOfWork = (language: Language): string[] => [
  ...work.people.flatMap(({ name, role }) => [name[language], role[language]]),
  ...[...work.places, ...work.organisations].map(({ name }) => name[language]),
  ...work.events.flatMap(({ title, label, detail }) => [title[language], label[language], detail[language]]),
]

describe('the bundled editions', () => {
  it('have the same blocks in the same order', () => {
    const outline = ({ blocks }: Edition) =>
      blocks.map((block) => [block.id, block.type, block.type === 'heading' ? block.question : undefined])
    expect(outline(editions.en)).toEqual(outline(editions.de))
  })

  it('belong to the work, the main edition first', () => {
    expect(work.editions).toEqual(['de', 'en'])
    for (const language of languages) {
      expect(editions[language]).toMatchObject({ work: work.id, language, date: '2025-08-14' })
    }
  })

  it.each(languages)('%s begins with title, lead, caption and introduction', (language) => {
    const types = editions[language].blocks.slice(0, 4).map(({ type }) => type)
    expect(types).toEqual(['title', 'lead', 'caption', 'paragraph'])
  })

  it.each(languages)('%s asks nine questions and answers each in one to four paragraphs', (language) => {
    const placed = plainText(editions[language]).blocks
    const numbers = placed.flatMap(({ block }) => (block.type === 'heading' ? [block.question] : []))
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (const number of numbers) {
      const answer = placed.filter(
        ({ question, paragraph }) => question === number && paragraph !== undefined,
      )
      expect(answer.length, `question ${String(number)}`).toBeGreaterThanOrEqual(1)
      expect(answer.length, `question ${String(number)}`).toBeLessThanOrEqual(4)
    }
  })

  it.each(languages)('%s has between 1,200 and 1,500 words', (language) => {
    const words = editions[language].blocks.reduce((sum, { text }) => sum + wordsIn(text), 0)
    expect(words).toBeGreaterThanOrEqual(1200)
    expect(words).toBeLessThanOrEqual(1500)
  })

  it.each(languages)('%s puts its questions as questions, short enough for the contents', (language) => {
    for (const block of editions[language].blocks) {
      if (block.type !== 'heading') continue
      expect(block.text).toMatch(/\?$/)
      expect(block.short.length, block.short).toBeLessThanOrEqual(34)
    }
  })

  it.each(languages)('%s says no sentence twice', (language) => {
    const sentences = editions[language].blocks
      .flatMap(({ text }) => text.split(/(?<=[.?!])\s+/))
      .filter((sentence) => wordsIn(sentence) > 2)
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it.each(languages)('%s names every person and place of the work', (language) => {
    const { text } = plainText(editions[language])
    const bare = (name: string) => name.replace(/^Region | region$/, '')
    for (const { name } of [...work.people, ...work.places]) expect(text).toContain(bare(name[language]))
  })
})

describe('the typography', () => {
  it.each(languages)('%s has neither straight quotes, double spaces nor three dots', (language) => {
    for (const text of [...shownIn(editions[language]), ...shownOfWork(language)]) {
      expect(text).not.toMatch(/["']|\s\s|\.\.\.|[\u00A0\u00AD]/)
    }
  })

  it('uses German quotes in German', () => {
    for (const text of [...shownIn(editions.de), ...shownOfWork('de')]) {
      expect(text).not.toContain('”')
      expect(text.match(/„/g)?.length, text).toBe(text.match(/“/g)?.length)
    }
  })

  it('uses English quotes in English', () => {
    for (const text of [...shownIn(editions.en), ...shownOfWork('en')]) {
      expect(text).not.toMatch(/[„‚]/)
      expect(text.match(/“/g)?.length, text).toBe(text.match(/”/g)?.length)
    }
  })

  it('separates thousands as each language does', () => {
    expect(plainText(editions.de).text).toContain('7.600 Quadratkilometer')
    expect(plainText(editions.en).text).toContain('7,600 square kilometres')
  })
})

describe('the illustration', () => {
  const { file } = editions.de.illustration
  const drawing = fileOf(file)

  it('is the same in both editions, and each says what it shows', () => {
    expect(editions.en.illustration.file).toBe(file)
    expect(editions.en.illustration.description).not.toBe(editions.de.illustration.description)
  })

  it('is small and holds no script, text, style or reference to anything outside', () => {
    expect(drawing.length).toBeLessThan(10_000)
    expect(drawing).not.toMatch(
      /<(script|text|style|image|use|foreignObject|a)\b|\bhref|\bon[a-z]+=|url\(|@import/i,
    )
  })
})
