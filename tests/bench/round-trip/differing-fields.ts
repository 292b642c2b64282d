/** The fields, by their paths, in which two values of plain JSON differ; one that only one of them has differs. */
export function differingFields(one: unknown, other: unknown, path = ''): string[] {
  if (one === other) return []
  const [mine, theirs] = [fieldsOf(one), fieldsOf(other)]
  if (!mine || !theirs) return path === '' ? ['the whole'] : [path]
  const keys = new Set([...mine.keys(), ...theirs.keys()])
  return [...keys].flatMap((key) => {
    const inner = path === '' ? key : `${path}.${key}`
    if (mine.has(key) && theirs.has(key)) return differingFields(mine.get(key), theirs.get(key), inner)
    return leavesOf(mine.has(key) ? mine.get(key) : theirs.get(key), inner)
  })
}

/** Every field of a value, by its path; an empty list or object is a field as well. */
const leavesOf = (value: unknown, path: string): string[] => {
  const fields = fieldsOf(value)
  if (!fields || fields.size === 0) return [path]
  return [...fields].flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`))
}

const fieldsOf = (value: unknown): Map<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined
