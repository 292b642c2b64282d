import { createHash } from 'node:crypto'
import { Low } from 'lowdb'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import type { TextHash } from '../../shared/annotation/annotation'
import type { Failure, Recovery } from '../../shared/failure'
import { failed, ok, type Result } from '../../shared/result'
import { diskTroubleOf, namesIn, tolerate } from './disk-trouble'
import { isTemporary, makeFolderDurably } from './durable-write'
import type { Files } from './files'
import { knowing, type Shape } from './kind'
import type { Elsewhere } from './recover'
import type { SetAside } from './set-aside'
import { DurableJson } from './snapshot'
import { Unreadable } from './unreadable'

/** The hash by which a target names a wording. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A wording as its file has it. */
type KeptText = { schema: 2; text: string }

/** What the file of a wording must be. */
export const textShape = (hash: TextHash): Shape<KeptText> => ({
  schema: 2,
  migrations: [knowing(2, 'a checksum')],
  written: v.strictObject({
    schema: v.literal(2),
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
  #isTidy = false

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
    const before = this.#keeping.get(hash)
    const went = before && (await before).ok && this.#isGone(hash)
    if (went && this.#keeping.get(hash) === before) this.#keeping.delete(hash)
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

  /**
   * Looks whether a wording that is kept is damaged. Then it is set aside, and written again as it was offered, or as a backup
   * has it; gives what there is to tell of that. What cannot be read now, or is newer, stays as it is.
   */
  async mend(hash: TextHash, latest: Elsewhere<string>): Promise<Failure | undefined> {
    const file = basename(this.#path(hash))
    try {
      await this.#file(hash).read()
      return undefined
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      if (error.why === 'newer-version') return undefined
      if (error.why === 'disk') return { kind: 'notes-damaged', file, outcome: 'waiting' }
    }
    const offered = this.#offered.get(hash)
    const backup = offered === undefined ? await latest() : undefined
    const text = offered ?? backup?.state
    try {
      this.#setAside.move(this.#path(hash), 'texts')
      if (text === undefined) return { kind: 'notes-damaged', file, outcome: 'wording' }
      await this.#write(hash, text)
    } catch (error) {
      // Another notebook that names it has just had it set aside.
      if (diskTroubleOf(error) === 'gone') return undefined
      return { kind: 'notes-damaged', file, outcome: 'waiting' }
    }
    const recovery: Recovery = {
      damaged: [file],
      gone: [],
      from: [backup ? 'backup' : 'article'],
      backup: backup?.made ?? null,
      // The wording is the one that its name says, wherever it comes from.
      whole: true,
      aside: this.#setAside.folder,
    }
    return { kind: 'notes-recovered', recovery }
  }

  /** Sees to it that what was offered is on the disk, where what was kept there went. Throws the system's errors. */
  async keepOffered(): Promise<void> {
    for (const [hash, text] of this.#offered) if (!(await this.#read(hash))) await this.#write(hash, text)
  }

  #isGone(hash: TextHash): boolean {
    try {
      // One file and not the folder's list: this runs for every annotation, and the library may have thousands of texts.
      this.#files.head(this.#path(hash), 0)
      return false
    } catch (error) {
      // What cannot be seen may be there; where the whole library went, its notebooks tell so and write everything anew.
      return diskTroubleOf(error) === 'gone' && this.#isAlone()
    }
  }

  /** Whether something is left of the library. */
  #isAlone(): boolean {
    try {
      return namesIn(this.#files, dirname(this.#folder)).length > 0
    } catch (error) {
      diskTroubleOf(error)
      return false
    }
  }

  async #keep(hash: TextHash): Promise<Result<void>> {
    try {
      if (await this.#read(hash)) {
        // Whoever wrote it may have come no further.
        this.#files.flushFolder(this.#folder)
        return ok(undefined)
      }
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
    this.#tidy()
    const low = this.#file(hash)
    low.data = { schema: 2, text }
    await low.write()
  }

  /** Takes away, once, what interrupted writes left behind. */
  #tidy(): void {
    for (const name of this.#isTidy ? [] : namesIn(this.#files, this.#folder).filter(isTemporary)) {
      tolerate(() => {
        this.#files.remove(join(this.#folder, name))
      })
    }
    this.#isTidy = true
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

  #file(hash: TextHash): Low<KeptText | null> {
    return new Low<KeptText | null>(new DurableJson(this.#files, this.#path(hash), textShape(hash)), null)
  }

  #path(hash: TextHash): string {
    return join(this.#folder, `${hash}.json`)
  }
}
