import fc from 'fast-check'

const deep = (depth: number, around: (inner: unknown) => unknown): unknown => {
  let value: unknown = 'innermost'
  for (let level = 0; level < depth; level += 1) value = around(value)
  return value
}
const circle = (): unknown => {
  const one: Record<string, unknown> = { name: 'circle' }
  one.self = one
  one.list = [one, [one]]
  return one
}
const cyclicArray = (): unknown => {
  const list: unknown[] = [1]
  list.push(list)
  return list
}

/** Names that reach into what every object has, or into the system's folders. */
export const evilNames: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'then',
  'toJSON',
  'length',
  '',
]

/** Strings on which programs have broken: paths, lone halves of characters, markup, signs that control. `outside` is a folder that must stay empty. */
export const evilStrings = (outside: string): readonly string[] => [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\uD800',
  '\uDFFFx\uD800',
  '\uFEFF\u2028\u2029\u202E',
  'e\u0301'.repeat(50),
  '../'.repeat(6) + 'hurt',
  '..\\..\\hurt',
  `${outside}/hurt`,
  `file://${outside}/hurt`,
  '/etc/passwd',
  'C:\\hurt',
  '\\\\server\\share\\hurt',
  'CON',
  '.',
  '..',
  '~',
  '%2e%2e%2fhurt',
  '<script>window.hurt=1</script>',
  '${window.hurt=1}',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  'true',
  'x'.repeat(100_000),
  '\u{1F54A}'.repeat(500),
  '2026-02-30T25:61:61.000Z',
  '00000000-0000-0000-0000-000000000000',
]

const evilNumbers = [
  -1,
  -0,
  0.1,
  1e308,
  Number.MAX_SAFE_INTEGER + 1,
  Number.MIN_VALUE,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  2 ** 31,
  2 ** 32,
  2 ** 53,
]

/** Everything that the wire carries and no request asks for; made anew each time, because some of it is changed by whoever looks. */
const evilThings: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => true,
  () => 10n ** 40n,
  () => [],
  () => ({}),
  () => [null],
  () => new Array<unknown>(1000),
  () => Object.assign([1, 2], { name: 'more' }),
  () => new Date(Number.NaN),
  () => new Date(),
  () => /(a+)+$/,
  () => new Map([['a', new Map()]]),
  () => new Set([1, {}]),
  () => new Error('hurt'),
  () => new ArrayBuffer(16),
  () => new Uint8Array(1000),
  () => new DataView(new ArrayBuffer(8)),
  (): unknown => Object('boxed'),
  (): unknown => Object(7),
  circle,
  cyclicArray,
  () => deep(2000, (inner) => ({ inner })),
  () => deep(2000, (inner) => [inner]),
  (): unknown => JSON.parse('{"__proto__":{"hurt":1},"constructor":{"prototype":{"hurt":1}}}'),
  () => Object.fromEntries(Array.from({ length: 2000 }, (_none, index) => [`key${index}`, index])),
]

/** Values that have nothing to do with what is asked for. */
export const junk = (outside: string): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...evilThings).map((make) => make()) },
    { weight: 4, arbitrary: fc.constantFrom<unknown>(...evilStrings(outside)) },
    { weight: 2, arbitrary: fc.constantFrom<unknown>(...evilNumbers) },
    {
      weight: 1,
      arbitrary: fc.anything({ maxDepth: 2, maxKeys: 4, withBigInt: true, withDate: true, withMap: true }),
    },
  )
