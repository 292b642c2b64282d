import { join } from 'node:path'
import * as v from 'valibot'
import { WorkId, type TextHash } from '../../shared/annotation/annotation'
import type { Notebook } from '../../shared/notebook/notebook'
import type { Vocabulary } from '../../shared/vocabulary/vocabulary'
import { partsOf } from '../notebook/catalogue'
import { namesIn } from '../notebook/disk-trouble'
import type { Files } from '../notebook/files'
import type { Kind, Recorded, Revised, Stamped } from '../notebook/kind'
import { notebookKind, vocabularyKind } from '../notebook/kinds'
import { find, type Found } from '../notebook/load'
import { json, readStrictly } from '../notebook/strict-json'
import { textShape } from '../notebook/texts'
import { Unreadable } from '../notebook/unreadable'
import { workFolder, workOfFolder } from '../notebook/work-folder'
import type { LibraryFiles } from './library-files'
import { mounted } from './mounted'

/** The notebooks and the vocabulary, as what a library has of them. */
export interface LibraryParts {
  works: WorkId[]
  vocabulary: boolean
}

const Enrolled = v.object({ notebooks: v.array(WorkId), vocabulary: v.boolean() })

/** What there should be, as a library's catalogue tells; nothing where that cannot be read. */
export function enrolledIn(library: LibraryFiles): LibraryParts {
  const catalogue = v.safeParse(Enrolled, json(library.get('library.json') ?? new Uint8Array()))
  if (!catalogue.success) return { works: [], vocabulary: false }
  return { works: catalogue.output.notebooks, vocabulary: catalogue.output.vocabulary }
}

/** A library that lies in memory, read as one on the disk is: older files are brought to this version. */
export class MountedLibrary {
  readonly #files: Files
  readonly #parts: ReturnType<typeof partsOf>
  readonly #enrolled: LibraryParts

  constructor(library: LibraryFiles) {
    const { files, folder } = mounted(library)
    this.#enrolled = enrolledIn(library)
    this.#files = files
    this.#parts = partsOf(folder)
  }

  /** The works that have files of a notebook, by name. */
  get works(): WorkId[] {
    const names = namesIn(this.#files, this.#parts.notebooks)
    return [...new Set(names.flatMap((name) => workOfFolder(name) ?? []))].sort()
  }

  /** What it should have as its catalogue tells, and what else has files. */
  get enrolled(): LibraryParts {
    const { works, vocabulary } = this.#enrolled
    const hasWords = namesIn(this.#files, this.#parts.vocabulary).length > 0
    return { works: [...new Set([...works, ...this.works])], vocabulary: vocabulary || hasWords }
  }

  /** The notebook of a work, or nothing where there is none or where it is not whole. */
  async notebook(work: WorkId): Promise<Notebook | undefined> {
    const folder = workFolder(this.#files, this.#parts.notebooks, work)
    if (namesIn(this.#files, folder).length === 0) return undefined
    const { state, stop } = await this.#find(folder, notebookKind(work))
    return stop ? undefined : state
  }

  /** How many annotations the notebook of a work has, or nothing where there is none or where it is not whole. */
  async countOf(work: WorkId): Promise<number | undefined> {
    return (await this.notebook(work))?.annotations.size
  }

  /** The vocabulary, as far as it could be read; the first one where it was never changed. */
  async vocabulary(): Promise<Vocabulary> {
    return (await this.#findVocabulary()).state
  }

  /** The vocabulary's revision, or nothing where the vocabulary is not whole. */
  async wordsRevision(): Promise<number | undefined> {
    const { state, stop } = await this.#findVocabulary()
    return stop ? undefined : state.revision
  }

  /** The wording with that hash, where it is there and whole. */
  text(hash: TextHash): string | undefined {
    try {
      return readStrictly(this.#files, join(this.#parts.texts, `${hash}.json`), textShape(hash))?.written.text
    } catch (error) {
      if (error instanceof Unreadable) return undefined
      throw error
    }
  }

  #findVocabulary(): Promise<Found<Vocabulary>> {
    return this.#find(this.#parts.vocabulary, vocabularyKind)
  }

  #find<State extends Revised, Written extends Recorded, Entry extends Stamped>(
    folder: string,
    kind: Kind<State, Written, Entry>,
  ): Promise<Found<State>> {
    return find(this.#files, folder, kind, namesIn(this.#files, folder).length > 0)
  }
}
