import { Lane } from '../../../src/shared/timeline/event-words'
import type { ShownEvent } from '../../../src/shared/timeline/shown-event'
import { oneOf, seeded, whole, type Random } from '../library/random'

const words = [
  'Verhandlung',
  'Angriff',
  'Treffen',
  'Erklärung',
  'Beschluss',
  'Rückzug',
  'Abkommen',
  'Sanktion',
]
const lanes = Lane.options.filter((lane) => lane !== 'own')

/** So many events of eleven years, most of them in the last; nine in ten on a day. The same for the same count. */
export function syntheticEvents(count: number): ShownEvent[] {
  const random = seeded(count)
  return Array.from({ length: count }, (_, index) => {
    const title = `${oneOf(random, words)} ${String(index + 1)}`
    return {
      id: `event-${String(index)}`,
      date: dateIn(random, random() < 0.7 ? 2025 : whole(random, 2014, 2024)),
      lane: oneOf(random, lanes),
      basis: random() < 0.5 ? 'article' : 'background',
      title,
      label: title,
      language: 'de',
      detail: '',
      places: [],
      people: [],
    }
  })
}

function dateIn(random: Random, year: number): string {
  const month = whole(random, 1, 12)
  const day = whole(random, 1, 28)
  const kind = random()
  if (kind < 0.02) return `${String(year)}-${String(whole(random, 21, 24))}`
  if (kind < 0.05) return written(year, month)
  if (kind < 0.1)
    return `${written(year, month, day)}/${written(year, Math.min(12, month + whole(random, 1, 3)), 28)}`
  return written(year, month, day) + (kind < 0.15 ? '~' : '')
}

const written = (year: number, ...parts: number[]) =>
  [String(year), ...parts.map((part) => String(part).padStart(2, '0'))].join('-')
