/** What a program has called kept: of each annotation, the latest wording that it did so of. */
export type Acknowledged = Map<string, number>

/** One line for each annotation that became durable. A line without its end was never said. */
export const acknowledgement = (id: string, wording: number): string => `${id} ${String(wording)}\n`

/** Adds what a program has printed to what was acknowledged before. */
export function hear(acknowledged: Acknowledged, printed: string): void {
  for (const line of printed.split('\n').slice(0, -1)) {
    const [id = '', wording = ''] = line.split(' ')
    acknowledged.set(id, Math.max(Number(wording), acknowledged.get(id) ?? 0))
  }
}

/** The text of a note: which of its wordings it is, and as much more as there is to say. */
export const wordingOf = (wording: number, length: number): string =>
  `${String(wording)} ${'Lang. '.repeat(Math.ceil(length / 6))}`

/** What is not there of what was acknowledged, or only in an older wording. `kept` gives the text of each annotation that is there. */
export function lost(acknowledged: Acknowledged, kept: ReadonlyMap<string, string | undefined>): string[] {
  return [...acknowledged].flatMap(([id, wording]) => {
    if (!kept.has(id)) return [id]
    // What has no note has one wording only.
    const found = Number.parseInt(kept.get(id) ?? '', 10)
    return Number.isNaN(found) || found >= wording ? [] : [id]
  })
}
