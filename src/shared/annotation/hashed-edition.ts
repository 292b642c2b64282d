import * as v from 'valibot'
import { Edition } from '../article/edition'
import { TextHash } from './annotation'

/** An edition with the hash of its plain text, which targets name. */
export const HashedEdition = v.strictObject({ edition: Edition, text: TextHash })
export type HashedEdition = v.InferOutput<typeof HashedEdition>
