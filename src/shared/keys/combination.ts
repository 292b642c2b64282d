/** Keys pressed together. `control` is Command on a Mac, and `system` Control there. */
export type Combination = {
  /** The key as typed, in lower case; for keys without a letter the name of `KeyboardEvent.key`. */
  readonly key: string
  readonly control?: boolean
  readonly system?: boolean
  readonly alt?: boolean
  readonly shift?: boolean
}

/** The held keys in the order in which they are spelled. */
const held = [
  ['control', 'Control'],
  ['system', 'System'],
  ['alt', 'Alt'],
  ['shift', 'Shift'],
] as const

/** The combination as the settings write it down: `Control+Shift+h`, `F7`, `Control++`. */
export const spelled = (combination: Combination): string =>
  [...held.flatMap(([name, word]) => (combination[name] ? [word] : [])), combination.key].join('+')

/** The combination that was written down as `spelling`, or nothing where there is no such thing. */
export function combinationFrom(spelling: string): Combination | undefined {
  const [, before = '', key = ''] = /^(.*?)([^+]+|\+)$/.exec(spelling) ?? []
  const words = before.split('+').slice(0, -1)
  const known = held.filter(([, word]) => words.includes(word))
  const combination = { key, ...Object.fromEntries(known.map(([name]) => [name, true])) }
  return key !== '' && spelled(combination) === spelling ? combination : undefined
}

/** Whether two combinations are pressed alike. */
export const sameCombination = (one: Combination, other: Combination): boolean =>
  spelled(one) === spelled(other)
