import { oneOf, type Random } from '../bench/library/random'
import {
  changed,
  imageOf,
  makeChange,
  type Content,
  type ContentChange,
  type Cut,
  type DiskNode,
  type FileNode,
  type FolderNode,
  type Image,
  type NameChange,
} from './crashing-files'

/** What a disk writes as a whole, in bytes. */
const sector = 512

/** A state that a power cut may leave. */
export interface CrashState {
  /** What of the unflushed got to the disk, for people. */
  how: string
  /** Whether of a piece of content a part alone got there. */
  isTorn: boolean
  image: Image
}

interface Kept {
  how: string
  names: (change: NameChange) => boolean
  contents: (file: FileNode, content: Content) => Uint8Array
  isTorn?: boolean
}

/**
 * States that a power cut may leave: nothing of what was not flushed, all of it, all but each single thing, each single thing
 * alone, content torn at sectors, and things chosen by chance; of all these `most`, with the first two always among them.
 */
export function statesAfter(cut: Cut, random: Random, most: number): CrashState[] {
  const files = [...cut.files].filter(([, { unflushed }]) => unflushed.length > 0)
  if (cut.names.length === 0 && files.length === 0) return [stateOf(cut, nothing)]
  const things: (NameChange | ContentChange)[] = [
    ...cut.names,
    ...files.flatMap(([, { unflushed }]) => unflushed),
  ]
  const single = things.flatMap((thing, index) => [
    only(`all but ${String(index)}`, (one) => one !== thing),
    only(`${String(index)} alone`, (one) => one === thing),
  ])
  const torn = files.flatMap(([file, content]) => tornStates(file, content, random))
  const chance = Array.from({ length: Math.max(2, most >> 2) }, () => {
    const chosen = new Set(things.filter(() => random() < 0.5))
    return only('by chance', (one) => chosen.has(one))
  })
  const others = [...(things.length > 1 ? single : []), ...torn, ...(things.length > 2 ? chance : [])]
  while (others.length > Math.max(0, most - 2)) others.splice(Math.floor(random() * others.length), 1)
  return [nothing, all, ...others].map((kept) => stateOf(cut, kept))
}

const only = (how: string, isKept: (thing: NameChange | ContentChange) => boolean): Kept => ({
  how,
  names: isKept,
  contents: (_, { flushed, unflushed }) => changed(flushed, unflushed.filter(isKept)),
})
const nothing = only('nothing unflushed', () => false)
const all = only('everything', () => true)

/** States with one file of which some sectors alone were written, beside all other things or none. */
function tornStates(file: FileNode, { flushed, unflushed }: Content, random: Random): Kept[] {
  const full = changed(flushed, unflushed)
  const sectors = Array.from({ length: Math.ceil(full.length / sector) }, (_, index) => index).filter(
    (index) => Buffer.compare(sectorOf(full, index), sectorOf(flushed, index)) !== 0,
  )
  if (sectors.length === 0) return []
  const middle = oneOf(random, sectors)
  const chosen = new Set(sectors.filter(() => random() < 0.5))
  const ways: [string, (index: number) => boolean][] = [
    ['the length alone', () => false],
    ['its first sectors', (index) => index < middle],
    ['its last sectors', (index) => index > middle],
    ['all sectors but one', (index) => index !== middle],
    ['one sector', (index) => index === middle],
    ['sectors by chance', (index) => chosen.has(index)],
  ]
  return ways.flatMap(([how, isWritten]) => {
    const mixed = new Uint8Array(Math.max(full.length, flushed.length))
    mixed.set(flushed)
    for (const index of sectors) if (isWritten(index)) mixed.set(sectorOf(full, index), index * sector)
    const lengths = [full.length, Math.min(full.length, Math.max(flushed.length, middle * sector))]
    return lengths.flatMap((length) =>
      [all, nothing].map((rest) => ({
        ...rest,
        how: `torn: ${how}, ${String(length)} bytes, beside ${rest.how}`,
        isTorn: true,
        contents: (one: FileNode, content: Content) =>
          one === file ? mixed.slice(0, length) : rest.contents(one, content),
      })),
    )
  })
}

const sectorOf = (bytes: Uint8Array, index: number) => bytes.subarray(index * sector, (index + 1) * sector)

function stateOf(cut: Cut, { how, names, contents, isTorn = false }: Kept): CrashState {
  const folders = new Map<FolderNode, Map<string, DiskNode>>()
  const namesOf = (folder: FolderNode) => {
    const there = folders.get(folder) ?? new Map(cut.folders.get(folder))
    folders.set(folder, there)
    return there
  }
  for (const change of cut.names) if (names(change)) makeChange(change, namesOf)
  const contentOf = (file: FileNode) => {
    const content = cut.files.get(file)
    if (!content) throw new Error('a file that a cut may leave is in it')
    return contents(file, content)
  }
  return { how, isTorn, image: imageOf(cut.root, namesOf, contentOf) }
}

/** What a power cut leaves that spares nothing unflushed. */
export const nothingUnflushed = (cut: Cut): Image => stateOf(cut, nothing).image
