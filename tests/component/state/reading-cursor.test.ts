import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { spokenCursor } from '../../../src/renderer/src/article/spoken-cursor'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import type { CursorMove } from '../../../src/shared/article/cursor'
import { categoryOf, openHouse, passageOf, valueOf, type House } from '../../support/desk'

let house: House
let desk: Desk
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

const covered = () => {
  const { passage } = desk.cursor
  return passage && desk.reading.plain.text.slice(passage.start, passage.end)
}
const move = (unit: CursorMove['unit'], by: 1 | -1, extend = false) => desk.cursor.move({ unit, by, extend })

describe('the reading cursor', () => {
  it('is nowhere until it is placed, and when it was left', () => {
    expect([desk.cursor.on, covered(), move('sentence', 1)]).toEqual([false, undefined, false])
    desk.cursor.placeAt(passageOf(desk, 'Anchorage.').start)
    expect([desk.cursor.on, covered()]).toEqual([true, 'Schauplatz ist Anchorage.'])
    desk.cursor.leave()
    expect([desk.cursor.on, covered()]).toEqual([false, undefined])
  })

  it('says whether a move led anywhere, and arrives anew all the same', () => {
    desk.cursor.placeAt(0)
    const before = desk.cursor.arrivals
    expect(move('sentence', -1)).toBe(false)
    expect(move('text-edge', 1)).toBe(true)
    expect(move('sentence', 1)).toBe(false)
    expect(desk.cursor.arrivals).toBe(before + 3)
  })

  it('is no longer where it was once another edition is open', () => {
    desk.cursor.placeAt(0)
    desk.reading.language = 'en'
    expect([desk.cursor.on, desk.cursor.passage]).toEqual([false, undefined])
  })

  it('is what is marked: a word, or what it was extended over', async () => {
    desk.cursor.placeAt(passageOf(desk, 'Anchorage.').start)
    move('word', 1)
    await desk.pen.mark(categoryOf(desk, 2))
    desk.pen.choose(undefined)
    move('word', 1)
    move('word', 1, true)
    await desk.pen.mark(categoryOf(desk, 3))
    expect(desk.notebook.marks.map(({ mark }) => mark.target.selector[0].exact)).toEqual([
      'Schauplatz',
      'ist Anchorage',
    ])
  })
})

describe('what is said of the reading cursor', () => {
  const said = () => spokenCursor(desk)
  const sentences = {
    de: {
      sentence: 'Schauplatz ist Anchorage.',
      plain: 'Satz 1 von 2, Absatz 3.',
      one: 'Satz 1 von 2, Absatz 3. Eine Markierung: Beleg, mit Notiz.',
      two: 'Satz 1 von 2, Absatz 3. 2 Markierungen: Beleg, mit Notiz; Aussage. Ein Lesezeichen.',
      word: '2 Markierungen: Beleg, mit Notiz; Aussage. Ein Lesezeichen.',
      stretch: '2 Sätze, Absatz 3.',
      event: 'Auf der Zeitleiste: Gipfel in Anchorage.',
      words: '3 Wörter, Absatz 3.',
      heading: 'Satz 1 von 1, Überschrift.',
    },
    en: {
      sentence: 'The venue is Anchorage.',
      plain: 'Sentence 1 of 2, paragraph 3.',
      one: 'Sentence 1 of 2, paragraph 3. One highlight: Evidence, with note.',
      two: 'Sentence 1 of 2, paragraph 3. 2 highlights: Evidence, with note; Claim. One bookmark.',
      word: '2 highlights: Evidence, with note; Claim. One bookmark.',
      stretch: '2 sentences, paragraph 3.',
      event: 'On the timeline: Summit in Anchorage.',
      words: '3 words, paragraph 3.',
      heading: 'Sentence 1 of 1, Heading.',
    },
  } as const

  describe.each(['de', 'en'] as const)('in %s', (language) => {
    const expected = sentences[language]
    beforeEach(async () => {
      valueOf(await desk.preferences.change({ language }))
      desk.preferences.language = language
      desk.reading.language = language
      desk.cursor.placeAt(passageOf(desk, expected.sentence).start)
    })

    it('is the sentence, and then where it stands', () => {
      expect(said()).toEqual({ words: expected.sentence, about: expected.plain, at: 1, all: 2 })
    })

    it('names the marks in it with their category and note, and bookmarks', async () => {
      const place = passageOf(desk, expected.sentence)
      const id = valueOf(await desk.notebook.mark(place, categoryOf(desk, 2)))
      valueOf(await desk.notebook.revise({ id, note: 'why there?' }))
      await expect.poll(() => said()?.about).toBe(expected.one)
      const word = { start: place.end - 'Anchorage.'.length, end: place.end - 1 }
      valueOf(await desk.notebook.mark(word, categoryOf(desk, 1)))
      valueOf(await desk.notebook.bookmark(word))
      expect(said()?.about).toBe(expected.two)
    })

    it('is of a word the word alone, and marks on it', async () => {
      move('word', 1)
      expect(said()).toMatchObject({ words: expected.sentence.split(' ')[0], about: '', at: 1 })
      const place = passageOf(desk, expected.sentence)
      const id = valueOf(await desk.notebook.mark(place, categoryOf(desk, 2)))
      valueOf(await desk.notebook.revise({ id, note: 'why there?' }))
      valueOf(await desk.notebook.mark(place, categoryOf(desk, 1)))
      valueOf(await desk.notebook.bookmark(place))
      await expect.poll(() => said()?.about).toBe(expected.word)
    })

    it('is of an extended stretch how much it covers, and the part that came last', () => {
      move('sentence', 1, true)
      expect(said()?.about).toBe(`${expected.stretch} ${expected.event}`)
      expect(said()?.words).not.toContain(expected.sentence)
      move('sentence', -1)
      move('word', 1)
      move('word', 1, true)
      move('word', 1, true)
      expect(said()).toMatchObject({
        words: expected.sentence.split(' ')[2]?.replace('.', ''),
        about: expected.words,
      })
    })

    it('names where a stretch begins and where it ends', () => {
      move('paragraph', 1, true)
      move('paragraph', 1, true)
      const about = said()?.about ?? ''
      expect(about).toMatch(language === 'de' ? /Absatz 3 bis Absatz 4\./ : /paragraph 3 to paragraph 4\./)
    })

    it('names a heading as such', () => {
      const heading = desk.reading.plain.blocks.find(({ block }) => block.type === 'heading')
      desk.cursor.placeAt(heading?.start ?? 0)
      expect(said()?.about).toBe(expected.heading)
    })
  })
})
