import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { WorkId } from '../../shared/annotation/annotation'
import { Edition } from '../../shared/article/edition'
import type { Language } from '../../shared/article/language'
import { Work } from '../../shared/article/work'
import type { Failure } from '../../shared/failure'
import { failed, ok, type Result } from '../../shared/result'
import { readChecked } from './checked-file'

const ending = '.work.json'

/** The works that a folder holds: `<work>.work.json` beside its editions, `<work>.<language>.json`. */
export class Articles {
  readonly #folder: string
  readonly #editions = new Map<string, Result<Edition>>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The ids of the works that are there, by name. */
  works(): WorkId[] {
    return readdirSync(this.#folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => v.safeParse(WorkId, file.slice(0, -ending.length)))
      .flatMap((id) => (id.success ? [id.output] : []))
      .sort()
  }

  /** Whether there is such an edition, whatever its state. */
  has(id: WorkId, language: Language): boolean {
    return existsSync(join(this.#folder, `${id}.${language}.json`))
  }

  /** The work that a new reader begins with. */
  first(): WorkId {
    const [first] = this.works()
    if (!first) throw new Error('there is no article')
    return first
  }

  work(id: WorkId): Result<Work> {
    const file = `${id}${ending}`
    const read = readChecked(join(this.#folder, file), Work)
    if (!read.ok) return read
    if (!read.value) return failed({ kind: 'missing', what: 'article' })
    return read.value.id === id ? ok(read.value) : failed(misnamed(file, 'id'))
  }

  /** An edition, read once. */
  edition(id: WorkId, language: Language): Result<Edition> {
    const file = `${id}.${language}.json`
    const known = this.#editions.get(file) ?? this.#read(file, id, language)
    this.#editions.set(file, known)
    return known
  }

  #read(file: string, id: WorkId, language: Language): Result<Edition> {
    const read = readChecked(join(this.#folder, file), Edition)
    if (!read.ok) return read
    if (!read.value) return failed({ kind: 'missing', what: 'edition' })
    if (read.value.work !== id) return failed(misnamed(file, 'work'))
    return read.value.language === language ? ok(read.value) : failed(misnamed(file, 'language'))
  }
}

const misnamed = (file: string, field: string): Failure => ({
  kind: 'damaged',
  file,
  reason: `${field}: not what the file's name says`,
})
