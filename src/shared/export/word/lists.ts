import { AlignmentType, LevelFormat, LevelSuffix, type NumberingDefinition } from 'docx'
import { quiet } from './faces'

/** How far the items of a list stand in, in twips; their signs stand there as well. */
export const listStep = 340

/** What numbers a paragraph: a definition, and which of its lists it belongs to. */
export type Numbered = {
  readonly reference: NumberingDefinition
  readonly instance: number
  readonly level: 0
  readonly custom: true
}

const listOf = (reference: NumberingDefinition, instance: number): Numbered => ({
  reference,
  instance,
  level: 0,
  custom: true,
})

const definition = (name: string, level: Omit<NumberingDefinition['levels'][number], 'level'>) => ({
  reference: name,
  levels: [{ level: 0, alignment: AlignmentType.LEFT, ...level }],
})

const bullets = definition('bullets', {
  format: LevelFormat.BULLET,
  text: '•',
  style: { paragraph: { indent: { left: listStep, hanging: listStep } } },
})

const numbers = (start: number) =>
  definition(`numbers from ${String(start)}`, {
    format: LevelFormat.DECIMAL,
    text: '%1.',
    start,
    style: { paragraph: { indent: { left: listStep, hanging: listStep } } },
  })

/** The numbers of an article's paragraphs hang in the margin. */
const paragraphs = definition('paragraphs', {
  format: LevelFormat.DECIMAL,
  text: '%1',
  alignment: AlignmentType.RIGHT,
  suffix: LevelSuffix.TAB,
  style: { run: quiet(15), paragraph: { indent: { left: 0, hanging: 227 } } },
})

/** The greatest number that a list in Word can start with. */
const greatestStart = 32_767

/** Deals out the lists of a file: each is counted by itself. */
export class Lists {
  #numbered = 0
  #articles = 0

  readonly bullets: Numbered = listOf(bullets, 0)

  /** A new list whose items are counted from `start` on. */
  numbersFrom(start: number): Numbered {
    this.#numbered += 1
    return listOf(numbers(Math.min(start, greatestStart)), this.#numbered)
  }

  /** The paragraphs of one more article. */
  paragraphs(): Numbered {
    this.#articles += 1
    return listOf(paragraphs, this.#articles)
  }
}
