/** A message with its path: `window.hits`. */
export type Leaf = { readonly path: string; readonly value: unknown }

/** All messages of a language with their paths, in order. */
export const leavesOf = (messages: object, path = ''): Leaf[] =>
  Object.entries(messages).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`
    return typeof value === 'object' && value !== null ? leavesOf(value, here) : [{ path: here, value }]
  })

/** What messages are asked with, for each kind of parameter: a name, a number, a list, a language, a kind, nothing. */
const samples: readonly unknown[][] = [
  ['Name', 'Name'],
  [1, 1],
  [2, 3],
  [1, 2, 'Absatz 15'],
  [['Name']],
  [['Name', 'Name']],
  ['de'],
  ['Name', 1],
  [2, 'Name'],
  [1, 'annotation'],
  [2, 'entry'],
  [undefined],
]

/** Every text that a message gives, for the parameters that it takes. */
export function textsOf({ value }: Leaf): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'function') return []
  return samples.flatMap((parameters) => {
    try {
      const text: unknown = Reflect.apply(value, undefined, parameters)
      return typeof text === 'string' ? [text] : []
    } catch {
      // It takes parameters of another kind.
      return []
    }
  })
}
