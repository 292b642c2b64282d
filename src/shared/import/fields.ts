/** An object of plain JSON. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is an object, and no list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as a list: none for nothing, one for anything that is no list. */
export const listOf = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

const oa = 'http://www.w3.org/ns/oa#'
const dcterms = 'http://purl.org/dc/terms/'

/** Names that stand for the same property, as annotations are written without the context that would say so. */
const sameNames: Readonly<Record<string, readonly string[]>> = {
  id: ['@id'],
  type: ['@type'],
  target: ['hasTarget', 'oa:hasTarget', `${oa}hasTarget`],
  body: ['hasBody', 'oa:hasBody', `${oa}hasBody`],
  bodyValue: ['oa:bodyValue', `${oa}bodyValue`],
  motivation: ['motivatedBy', 'oa:motivatedBy', `${oa}motivatedBy`],
  source: ['hasSource', 'oa:hasSource', `${oa}hasSource`],
  selector: ['hasSelector', 'oa:hasSelector', `${oa}hasSelector`],
  refinedBy: ['oa:refinedBy', `${oa}refinedBy`],
  exact: ['oa:exact', `${oa}exact`],
  prefix: ['oa:prefix', `${oa}prefix`],
  suffix: ['oa:suffix', `${oa}suffix`],
  start: ['oa:start', `${oa}start`],
  end: ['oa:end', `${oa}end`],
  purpose: ['hasPurpose', 'oa:hasPurpose', `${oa}hasPurpose`],
  value: ['rdf:value', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value', 'chars', 'cnt:chars'],
  format: ['dc:format', 'dcterms:format', 'http://purl.org/dc/elements/1.1/format'],
  created: ['dcterms:created', `${dcterms}created`, 'oa:annotatedAt'],
  modified: ['dcterms:modified', `${dcterms}modified`, 'updated'],
  creator: ['dcterms:creator', `${dcterms}creator`, 'oa:annotatedBy'],
  name: ['foaf:name', 'http://xmlns.com/foaf/0.1/name', 'as:name'],
  items: ['as:items', 'https://www.w3.org/ns/activitystreams#items'],
}

/** The property of an object, under whichever of its names it stands. */
export function field(object: JsonObject, name: string): unknown {
  for (const one of [name, ...(sameNames[name] ?? [])]) if (Object.hasOwn(object, one)) return object[one]
  return undefined
}

/** Whether a property is one that we read, under any of its names. */
export const isName = (property: string, name: string): boolean =>
  property === name || (sameNames[name] ?? []).includes(property)

/** The words of a value: itself, what an object of JSON-LD or of localised text holds, or the first of a list. */
export function wordsIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (Array.isArray(value))
    return typeof value[0] === 'object' && Array.isArray(value[0]) ? undefined : wordsIn(value[0])
  if (!isObject(value)) return undefined
  for (const name of ['@value', 'value', '@id', 'id']) {
    const words = value[name]
    if (typeof words === 'string') return words
  }
  return undefined
}

/** Names of the vocabulary without what stands before them: highlighting for oa:highlighting and for its address. */
export const namesIn = (value: unknown): string[] =>
  listOf(value).flatMap((one) => wordsIn(one)?.replace(/^.*[#/:]/s, '') ?? [])

/** A whole number, also where JSON-LD wraps it. */
export function numberIn(value: unknown): number | undefined {
  const [first] = listOf(value)
  const number = isObject(first) ? first['@value'] : first
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
}

/** How deep a value of other programs may be nested, and how much text it may hold in all, to be kept. */
const most = { depth: 64, length: 8_000_000 }

/** Whether a value is small enough to be kept with an annotation. */
export function isKeepable(value: unknown): boolean {
  let left = most.length
  const fits = (inner: unknown, depth: number): boolean => {
    left -= 1
    if (left < 0 || depth > most.depth) return false
    if (typeof inner === 'string') left -= inner.length
    if (typeof inner !== 'object' || inner === null) return left >= 0
    return Object.entries(inner).every(([key, one]) => {
      left -= key.length
      return fits(one, depth + 1)
    })
  }
  return fits(value, 0)
}
