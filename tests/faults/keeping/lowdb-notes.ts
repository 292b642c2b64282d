import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Found } from './found'

/** What the control keeps with lowdb, in one file. */
export type LowdbNotes = { annotations: { id: string; note: string }[] }
export const lowdbFile = 'annotations.json'

/** A note of a paragraph's length. */
export const wordsOf = (wording: number): string => `${String(wording)} ${'Lang. '.repeat(50)}`

const LowdbNotesRead = v.object({ annotations: v.array(v.object({ id: v.string(), note: v.string() })) })

/** What is to be read of the control's file. */
export async function readLowdb(folder: string): Promise<Found> {
  try {
    const { annotations } = v.parse(
      LowdbNotesRead,
      JSON.parse(await readFile(join(folder, lowdbFile), 'utf8')),
    )
    return { kept: new Map(annotations.map(({ id, note }) => [id, note])) }
  } catch (error) {
    return { kept: new Map(), trouble: String(error) }
  }
}
