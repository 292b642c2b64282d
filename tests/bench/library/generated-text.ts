import type { Passage } from '../../../src/shared/annotation/passage'
import type { Block, Edition } from '../../../src/shared/article/edition'
import { oneOf, whole, type Random } from './random'

const words =
  'der die das ein eine und oder aber nicht auch noch schon nur sehr mehr über unter zwischen gegen für mit ohne nach vor seit während Gipfel Fluss Brücke Straße Gespräch Frieden Grenze Hafen Zeitung Stimme Wahl Regierung Gebirge Geschichte Küste Frage Antwort Vertrag Bevölkerung Waffenstillstand Verhandlungsführer sagt kommt bleibt geht führt zeigt hört sieht öffnet schließt beginnt endet müssen können dürfen größer älter später früher öffentlich möglich gewöhnlich nördlich'.split(
    ' ',
  )

/** A sentence of five to eighteen words. */
export function sentence(random: Random): string {
  const chosen = Array.from({ length: whole(random, 5, 18) }, () => oneOf(random, words)).join(' ')
  return `${chosen.charAt(0).toUpperCase()}${chosen.slice(1)}.`
}

/** Sentences of `length` UTF-16 code units or a little more. */
export function paragraph(random: Random, length: number): string {
  let text = sentence(random)
  while (text.length < length) text += ` ${sentence(random)}`
  return text
}

/** A passage of 20 to 90 code units somewhere in a text of more than that. */
export function passageIn(random: Random, text: string): Passage {
  const length = whole(random, 20, 90)
  const start = whole(random, 0, text.length - length)
  return { start, end: start + length }
}

/** An article of `paragraphs` paragraphs of some 400 code units, a heading before every twelfth. */
export function generatedEdition(random: Random, paragraphs: number): Edition {
  const blocks: Block[] = [{ id: 'title', type: 'title', text: 'Ein langer Text' }]
  for (let number = 1; number <= paragraphs; number += 1) {
    if (number % 12 === 1) {
      const question = Math.ceil(number / 12)
      const text = sentence(random)
      blocks.push({
        id: `question-${question}`,
        type: 'heading',
        question,
        text,
        short: text.slice(0, 20).trim(),
      })
    }
    blocks.push({ id: `p-${number}`, type: 'paragraph', text: paragraph(random, 360) })
  }
  return {
    schema: 1,
    work: 'long-read',
    language: 'de',
    version: '1.0.0',
    shortTitle: 'Ein langer Text',
    author: 'Niemand',
    publisher: 'Niemand',
    date: '2025-01-01',
    dateline: 'Nirgendwo',
    sources: { until: '2025-01-01', description: 'Erfundene Sätze.' },
    illustration: { file: 'none.svg', description: 'Nichts.' },
    blocks,
  }
}

/** So many paragraphs make one megabyte of text. */
export const paragraphsOfAMegabyte = 2450
