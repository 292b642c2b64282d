import * as v from 'valibot'
import { TextHash } from '../../shared/annotation/annotation'
import type { Edition } from '../../shared/article/edition'
import { textOf } from '../../shared/article/plain-text'

/** The hash of an edition's plain text, which every target in it names. */
export async function textHash(edition: Edition): Promise<TextHash> {
  // Loaded when it is first needed: at the beginning of the program it would hold up the first frame.
  const { createHash } = await import('node:crypto')
  return v.parse(TextHash, createHash('sha256').update(textOf(edition), 'utf8').digest('hex'))
}
