import type { Annotation, AnnotationId, SetId } from './annotation'

/** Somebody else's annotations, as they came in together. */
export type OtherSet = {
  readonly set: SetId
  readonly name: string
  readonly ids: readonly AnnotationId[]
  /** How many there are; links and own events are not counted. */
  readonly count: number
  /** When the latest of them was changed. */
  readonly latest: string
  /** Two signs or so that stand for the set where there is no room for its name; no other set has the same. */
  readonly sign: string
}

/** The sets among annotations, by name. */
export function setsAmong(annotations: Iterable<Annotation>): OtherSet[] {
  const sets = new Map<SetId, { name: string; annotations: Annotation[] }>()
  for (const annotation of annotations) {
    if (!annotation.from) continue
    const { set, name } = annotation.from
    const there = sets.get(set)
    if (there) there.annotations.push(annotation)
    else sets.set(set, { name, annotations: [annotation] })
  }
  const taken = new Set<string>()
  return [...sets]
    .sort(([a, one], [b, other]) => one.name.localeCompare(other.name) || (a < b ? -1 : 1))
    .map(([set, { name, annotations: own }]) => ({
      set,
      name,
      ids: own.map(({ id }) => id),
      count: own.filter(isCounted).length,
      latest: own.reduce((latest, { modified }) => (modified > latest ? modified : latest), ''),
      sign: signFor(name, taken),
    }))
}

const isCounted = ({ motivation }: Annotation): boolean =>
  motivation !== 'linking' && motivation !== 'identifying'

/** The first letters of the first two words, as a reader counts letters; a number instead of the second where that is taken. */
function signFor(name: string, taken: Set<string>): string {
  const letters = name
    .split(/[\s\p{P}]+/u)
    .flatMap((word) => [...new Intl.Segmenter().segment(word)].slice(0, 1).map(({ segment }) => segment))
  const [first = '•', second = ''] = letters
  const wishes = [`${first}${second}`.toUpperCase()]
  for (let number = 2; taken.has(wishes.at(-1) ?? ''); number += 1)
    wishes.push(`${first.toUpperCase()}${String(number)}`)
  const sign = wishes.at(-1) ?? first
  taken.add(sign)
  return sign
}
