import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import * as v from 'valibot'
import type { Keeper } from '../../src/main/notebook/keeper-protocol'
import { TextHash, WorkId } from '../../src/shared/annotation/annotation'
import type { Failure } from '../../src/shared/failure'
import { CrashingFiles, type Cut, type Image } from './crashing-files'
import { nothingUnflushed, type CrashState } from './crash-states'
import { workIn, type Part } from './operations'
import { backups, clockFrom, keeperOver, library, parts, printOf, type RecordedRun } from './recorded-run'

/** What the real keeper found of one part. */
interface FoundPart {
  revision: number
  print: string
  writable: boolean
  trouble: readonly Failure[]
  /** The wordings and the tags that it names. */
  texts: readonly string[]
  tags: readonly string[]
  /** What was wrong when it was worked in, cut off from power, and opened again. */
  wrong: string | undefined
}

/** What of a notebook's record names something else; whether the rest is as it should be its print says. */
const Named = v.looseObject({
  revision: v.number(),
  annotations: v.array(
    v.looseObject({
      tags: v.array(v.string()),
      target: v.looseObject({ text: v.exactOptional(v.string()) }),
    }),
  ),
})

const Catalogue = v.looseObject({ notebooks: v.array(WorkId) })

/** Opens what a crash leaves of a recorded run with the real keeper, and says what is wrong with it. */
export class JudgedLibrary {
  readonly #run: RecordedRun
  /** When it is opened. */
  readonly #then: string
  readonly #found = new Map<string, FoundPart>()
  readonly #readable = new Map<string, Set<string>>()
  readonly #backups = new Set<string>()
  readonly #prints = new WeakMap<Uint8Array, string>()

  constructor(run: RecordedRun, then: string) {
    this.#run = run
    this.#then = then
  }

  /** How many different states of parts were opened. */
  get opened(): number {
    return this.#found.size
  }

  /** What is wrong with a state after a power cut. */
  async wrongAfterCut(state: CrashState, told: ReadonlyMap<Part, number>): Promise<string[]> {
    const keys = new Map(parts.map((part) => [part, this.#keyOf(state.image, part)]))
    const unknown = parts.filter((part) => !this.#found.has(keys.get(part) ?? ''))
    const fresh = await this.#goOn(new CrashingFiles(state.image), unknown)
    for (const [part, one] of fresh) this.#found.set(keys.get(part) ?? '', one)
    const found = new Map([...keys].flatMap(([part, key]) => [[part, this.#found.get(key)] as const]))
    const readable = await this.#readableIn(state.image)
    const works = worksIn(state.image)
    const tags = found.get('vocabulary')?.tags
    const wrong = [...found].flatMap(([part, one]) => {
      const least = told.get(part) ?? 0
      if (!one) return [`${part} was not found`]
      return [
        ...this.#wrongWith(part, one, least, state.isTorn),
        ...(one.texts.every((hash) => readable.has(hash)) ? [] : [`${part} names a text that is not kept`]),
        ...(one.tags.every((tag) => tags?.includes(tag)) ? [] : [`${part} has a tag without a name`]),
        ...(part === 'vocabulary' || least === 0 || works?.includes(part)
          ? []
          : [`${part} is not in the catalogue`]),
      ]
    })
    return [...wrong, ...(await this.#wrongBackupsIn(state.image))]
  }

  /** What is wrong where the program was killed, started again, worked in, and then cut off from power. */
  async wrongAfterKill(
    cut: Cut,
    told: ReadonlyMap<Part, number>,
    touched: readonly Part[],
  ): Promise<string[]> {
    const found = await this.#goOn(CrashingFiles.goneOn(cut), touched)
    return [...found].flatMap(([part, one]) => this.#wrongWith(part, one, told.get(part) ?? 0, false))
  }

  /** The parts whose files, or whose surroundings, are not the same in two images. */
  differing(one: Image, other: Image): Part[] {
    return parts.filter((part) => this.#keyOf(one, part) !== this.#keyOf(other, part))
  }

  /** What tells an image from others. */
  keyOf(image: Image): string {
    return this.#print(image, '')
  }

  #wrongWith(part: Part, one: FoundPart, least: number, isTorn: boolean): string[] {
    const { revision, print, writable, trouble, wrong } = one
    const untrue = trouble.filter(
      (failure) => !(isTorn && failure.kind === 'notes-damaged' && failure.outcome === 'incomplete'),
    )
    return [
      ...(revision < least ? [`${part} lost revisions ${String(revision + 1)} to ${String(least)}`] : []),
      ...(this.#run.states.get(part)?.get(revision) === print
        ? []
        : [`${part} at ${String(revision)} was never so`]),
      ...(writable ? [] : [`${part} is read-only`]),
      ...(untrue.length > 0 ? [`${part}: ${JSON.stringify(untrue)}`] : []),
      ...(wrong === undefined ? [] : [`${part}: ${wrong}`]),
    ]
  }

  /** Opens parts, works in them, cuts the disk off from power, and opens them again. */
  async #goOn(disk: CrashingFiles, some: readonly Part[]): Promise<Map<Part, FoundPart>> {
    if (some.length === 0) return new Map()
    const now = clockFrom(this.#then)
    const keeper = await keeperOver(disk, { now })
    const found = new Map<Part, FoundPart>()
    for (const part of some) found.set(part, await opened(keeper, part))
    const answers = new Map<Part, string | undefined>()
    for (const part of some) {
      const answer = await workIn(keeper, part)
      answers.set(part, answer.ok ? undefined : `does not go on: ${JSON.stringify(answer.failure)}`)
    }
    const after = new Map<Part, string>()
    for (const part of some) after.set(part, (await opened(keeper, part)).print)
    const again = await keeperOver(new CrashingFiles(nothingUnflushed(disk.cut)), { now })
    for (const [part, one] of found) {
      const { print, writable, trouble } = await opened(again, part)
      const isThere = print === after.get(part) && print !== one.print
      const wrong = answers.get(part) ?? (isThere ? undefined : 'what was kept after it is lost')
      const ill =
        !writable || trouble.length > 0 ? `the next start says ${JSON.stringify(trouble)}` : undefined
      found.set(part, { ...one, wrong: wrong ?? ill })
    }
    return found
  }

  async #readableIn(image: Image): Promise<ReadonlySet<string>> {
    const key = this.#print(image, `${library}/texts`)
    const known = this.#readable.get(key)
    if (known) return known
    const readable = new Set<string>()
    const keeper = await keeperOver(new CrashingFiles(image), { now: clockFrom(this.#then), offers: [] })
    for (const path of image.keys()) {
      const hash = v.safeParse(TextHash, basename(path, '.json'))
      if (!hash.success || dirname(path) !== `${library}/texts`) continue
      const kept = await keeper.keptText(hash.output)
      if (kept.ok && kept.value !== null) readable.add(hash.output)
    }
    this.#readable.set(key, readable)
    return readable
  }

  /** A backup that lies there under its name opens whole, with each of its notebooks. */
  async #wrongBackupsIn(image: Image): Promise<string[]> {
    const unknown = [...image].filter(([path, bytes]) => {
      const isListed = bytes && dirname(path) === backups && path.endsWith('.lesespur')
      return isListed && !this.#backups.has(`${path} ${this.#printOf(bytes)}`)
    })
    if (unknown.length === 0) return []
    const keeper = await keeperOver(new CrashingFiles(image), { now: clockFrom(this.#then) })
    const wrong: string[] = []
    for (const [path, bytes] of unknown) {
      const opened = await keeper.compareBackup({ folder: 'own', file: basename(path) })
      if (opened.ok && bytes) this.#backups.add(`${path} ${this.#printOf(bytes)}`)
      else wrong.push(`the backup ${basename(path)} cannot be opened: ${JSON.stringify(opened)}`)
    }
    return wrong
  }

  #keyOf(image: Image, part: Part): string {
    const folder = part === 'vocabulary' ? part : `notebooks/${part}`
    return `${part} ${this.#print(image, `${library}/${folder}`)} ${this.#print(image, `${library}/library.json`)}`
  }

  #print(image: Image, under: string): string {
    return [...image]
      .filter(([path]) => path === under || dirname(path).startsWith(under))
      .map(([path, bytes]) => `${path}:${bytes ? this.#printOf(bytes) : ''}`)
      .sort()
      .join('\n')
  }

  #printOf(bytes: Uint8Array): string {
    const print = this.#prints.get(bytes) ?? createHash('sha1').update(bytes).digest('base64')
    this.#prints.set(bytes, print)
    return print
  }
}

function worksIn(image: Image): WorkId[] | undefined {
  const bytes = image.get(`${library}/library.json`)
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Catalogue), Buffer.from(bytes ?? []).toString())
  return read.success ? read.output.notebooks : undefined
}

async function opened(keeper: Keeper, part: Part): Promise<FoundPart> {
  if (part === 'vocabulary') {
    const { value } = given(await keeper.openVocabulary())
    const { record, trouble } = value
    const tags = record.tags.map(({ id }) => id)
    const writable = trouble.every(({ kind }) => kind !== 'read-only')
    return {
      revision: record.revision,
      print: printOf(record),
      writable,
      trouble,
      texts: [],
      tags,
      wrong: undefined,
    }
  }
  const { value } = given(await keeper.openNotebook(part))
  const record = v.parse(Named, JSON.parse(value.record))
  const texts = record.annotations.flatMap(({ target }) => target.text ?? [])
  const tags = record.annotations.flatMap((one) => one.tags)
  const { writable, trouble } = value
  return {
    revision: record.revision,
    print: printOf(record),
    writable,
    trouble,
    texts,
    tags,
    wrong: undefined,
  }
}

function given<Answer extends { ok: boolean }>(answer: Answer): Extract<Answer, { ok: true }> {
  if (!answer.ok) throw new Error('what is kept always opens')
  // The check above is the proof; the compiler does not narrow a type parameter.
  return answer as Extract<Answer, { ok: true }>
}
