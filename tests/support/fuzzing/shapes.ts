import fc from 'fast-check'
import * as v from 'valibot'

/** What of a schema is read here; schemas of all kinds have some of it. */
type Schema = v.GenericSchema & {
  readonly type: string
  readonly entries?: Record<string, Schema>
  readonly item?: Schema
  readonly items?: readonly Schema[]
  readonly options?: readonly (Schema | string)[]
  readonly wrapped?: Schema
  readonly key?: Schema
  readonly value?: Schema
  readonly literal?: unknown
}

/** Values of the shape that a schema asks for; strings are drawn from `words` wherever some of them fit. */
export function shaped(schema: v.GenericSchema, words: readonly string[]): fc.Arbitrary<unknown> {
  // The library's types name each kind of schema apart; what differs is only read where it is there.
  const of = schema as Schema
  const inner = (part: Schema | undefined) => (part ? shaped(part, words) : fc.constant(undefined))
  const fitting = (arbitrary: fc.Arbitrary<unknown>, candidates: readonly unknown[]) => {
    const fit = candidates.filter((candidate) => v.is(schema, candidate))
    return fit.length === 0
      ? arbitrary
      : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...fit) }, { weight: 1, arbitrary })
  }
  switch (of.type) {
    case 'string':
      return fitting(fc.string({ unit: 'binary', maxLength: 40 }), words)
    case 'number':
      return fitting(fc.integer(), [0, 1, 2, 3, 12, 20, 60, 640, 5_000_000])
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constant(of.literal)
    case 'picklist':
      return fc.constantFrom<unknown>(...(of.options ?? []))
    case 'void':
    case 'undefined':
      return fc.constant(undefined)
    case 'nullable':
      return fc.option(inner(of.wrapped), { nil: null })
    case 'optional':
    case 'exact_optional':
      return inner(of.wrapped)
    case 'array':
      return fc.array(inner(of.item), { minLength: 1, maxLength: 3 })
    case 'tuple':
      return fc.tuple(...(of.items ?? []).map(inner))
    case 'record':
      return fc.dictionary(
        inner(of.key)
          .filter((key) => typeof key === 'string')
          .map(String),
        inner(of.value),
        { maxKeys: 3 },
      )
    case 'object':
    case 'strict_object':
      return objectOf(of.entries ?? {}, inner)
    case 'union':
    case 'variant':
      return fc.oneof(...(of.options ?? []).map((option) => shapeOf(option, inner)))
    case 'unknown':
    case 'custom':
      return fc.jsonValue({ maxDepth: 1 })
    default:
      throw new Error(`no values are made of "${of.type}" yet`)
  }
}

const shapeOf = (option: Schema | string, inner: (part: Schema) => fc.Arbitrary<unknown>) =>
  typeof option === 'string' ? fc.constant<unknown>(option) : inner(option)

function objectOf(entries: Record<string, Schema>, inner: (part: Schema) => fc.Arbitrary<unknown>) {
  const isOptional = ({ type }: Schema) => type === 'optional' || type === 'exact_optional'
  const required = Object.entries(entries).flatMap(([name, part]) => (isOptional(part) ? [] : [name]))
  return fc.record(Object.fromEntries(Object.entries(entries).map(([name, part]) => [name, inner(part)])), {
    requiredKeys: required,
  })
}
