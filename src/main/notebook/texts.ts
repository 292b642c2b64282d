import { createHash } from 'node:crypto'
import { Low } from 'lowdb'
import { join } from 'node:path'
import * as v from 'valibot'
import type { TextHash } from '../../shared/annotation/annotation'
import type { Failure } from '../../shared/failure'
import { failed, ok, type Result } from '../../shared/result'
import { diskTroubleOf } from './disk-trouble'
import { makeFolderDurably } from './durable-write'
import type { Files } from './files'
import type { Shape } from './kind'
import type { SetAside } from './set-aside'
import { DurableJson } from './snapshot'
import { Unreadable } from './unreadable'

/** The hash by which a target names a wording. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const shapeOf = (hash: TextHash): Shape<{ schema: 1; text: string }> => ({
  schema: 1,
  migrations: [],
  written: v.strictObject({
    schema: v.literal(1),
    text: v.pipe(
      v.string(),
      v.check((text) => hashOf(text) === hash, 'the text is not the one that its name says'),
    ),
  }),
})

/** The wordings that targets name, kept because a new release of an article may change its text. */
export class Texts {
  readonly #files: Files
  readonly #folder: string
  readonly #setAside: SetAside
  readonly #offered = new Map<TextHash, string>()
  /** What is on the disk, or on its way there: asked for by many at once, a text is written once. */
  readonly #keeping = new Map<TextHash, Promise<Result<void>>>()

  constructor(files: Files, folder: string, setAside: SetAside) {
    this.#files = files
    this.#folder = folder
    this.#setAside = setAside
  }

  /** Takes note of a text, in case an annotation will name it. Nothing is written yet. */
  offer(hash: TextHash, text: string): Result<void> {
    if (hashOf(text) !== hash) return failed({ kind: 'refused', reason: 'the text has another hash' })
    this.#offered.set(hash, text)
    return ok(undefined)
  }

  /** Sees to it that the wording is on the disk. One that nobody offered is refused: its targets would name nothing. */
  async keep(hash: TextHash): Promise<Result<void>> {
    const keeping = this.#keeping.get(hash) ?? this.#keep(hash)
    this.#keeping.set(hash, keeping)
    const kept = await keeping
    if (!kept.ok && this.#keeping.get(hash) === keeping) this.#keeping.delete(hash)
    return kept
  }

  /** The wording, as far as it is known here; looking for it changes nothing, whatever is found. */
  async kept(hash: TextHash): Promise<string | undefined> {
    const offered = this.#offered.get(hash)
    if (offered !== undefined) return offered
    const low = this.#file(hash)
    try {
      await low.read()
      return low.data?.text
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      return undefined
    }
  }

  /** Sees to it that what was offered is on the disk, where what was kept there went. Throws the system's errors. */
  async keepOffered(): Promise<void> {
    for (const [hash, text] of this.#offered) if (!(await this.#read(hash))) await this.#write(hash, text)
  }

  async #keep(hash: TextHash): Promise<Result<void>> {
    try {
      if (await this.#read(hash)) return ok(undefined)
      const text = this.#offered.get(hash)
      if (text === undefined)
        return failed({ kind: 'refused', reason: 'nobody offered the text of the target' })
      await this.#write(hash, text)
    } catch (error) {
      return failed<Failure>({ kind: 'not-saved', cause: diskTroubleOf(error) })
    }
    return ok(undefined)
  }

  async #write(hash: TextHash, text: string): Promise<void> {
    makeFolderDurably(this.#files, this.#folder)
    const low = this.#file(hash)
    low.data = { schema: 1, text }
    await low.write()
  }

  async #read(hash: TextHash): Promise<boolean> {
    const low = this.#file(hash)
    try {
      await low.read()
      return low.data !== null
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      if (error.why === 'newer-version') return true
      if (error.why === 'disk') throw Object.assign(error, { code: error.message })
      if (this.#offered.has(hash)) this.#setAside.move(this.#path(hash), 'texts')
      return false
    }
  }

  #file(hash: TextHash): Low<{ schema: 1; text: string } | null> {
    return new Low<{ schema: 1; text: string } | null>(
      new DurableJson(this.#files, this.#path(hash), shapeOf(hash)),
      null,
    )
  }

  #path(hash: TextHash): string {
    return join(this.#folder, `${hash}.json`)
  }
}
