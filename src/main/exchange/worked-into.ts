import { readFile } from 'node:fs/promises'
import type { Written } from '../../shared/export/format'
import { failed, ok, type Result } from '../../shared/result'
import type { Exchange } from './client'

/** What was written, as text. */
export const wordsOf = (content: Written): string =>
  typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)

/**
 * What becomes of a file that an export is worked into, anew where it is changed meanwhile, so that nothing of it is lost.
 * Rejects with the system's errors and `Cancelled`.
 */
export async function workedInto(
  file: string,
  fresh: string,
  exchange: Pick<Exchange, 'ask'>,
): Promise<Result<string>> {
  for (let bytes = await readFile(file); ;) {
    const present = textIn(bytes)
    if (present === undefined) return failed({ kind: 'not-imported', why: 'not-text' })
    const updated = await exchange.ask('update', { present, fresh })
    const now = await readFile(file)
    if (now.equals(bytes)) return ok(updated)
    bytes = now
  }
}

/** A file's text with all its signs, the mark at its beginning too; nothing where it is not UTF-8, which would not come back as it was. */
function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
