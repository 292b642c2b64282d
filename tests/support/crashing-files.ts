import type { Files, Handle } from '../../src/main/notebook/files'

/** What was done to a file's content. */
export type ContentChange = { at: number; bytes: Uint8Array } | { length: number }

/** A file: what is on the disk of it for certain, what is on its way there, and what a program reads. Replaced, never changed. */
export interface Content {
  readonly flushed: Uint8Array
  readonly unflushed: readonly ContentChange[]
  readonly live: Uint8Array
  /** Whether something that is read will never be on the disk. */
  readonly isForgotten?: boolean
}

/** A file, by whatever names. */
export class FileNode {
  content: Content
  constructor(content: Content) {
    this.content = content
  }
}

/** A folder: the names that are on the disk for certain, and those that a program sees. The first are replaced, never changed. */
export class FolderNode {
  flushed: ReadonlyMap<string, DiskNode> = new Map()
  live = new Map<string, DiskNode>()
}
export type DiskNode = FileNode | FolderNode

interface Place {
  folder: FolderNode
  name: string
  node: DiskNode
}

/** A creation, a removal or a renaming, which is one thing: a file is never without both of its names. */
export interface NameChange {
  put?: Place
  take?: Place
}

/** All that a power cut at one moment can leave something of. */
export interface Cut {
  root: FolderNode
  names: readonly NameChange[]
  folders: ReadonlyMap<FolderNode, ReadonlyMap<string, DiskNode>>
  files: ReadonlyMap<FileNode, Content>
}

/** What a disk holds when nothing is on its way: the bytes by path, nothing for a folder. */
export type Image = ReadonlyMap<string, Uint8Array | undefined>

const empty = new Uint8Array()
const failure = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), { code })
const partsOf = (path: string) => path.split(/[\\/]/).filter((part) => part !== '')

/** A content with some of the changes made, in their order. */
export function changed(before: Uint8Array, changes: readonly ContentChange[]): Uint8Array {
  let content = before
  for (const change of changes) {
    if ('length' in change) {
      const cut = new Uint8Array(change.length)
      cut.set(content.subarray(0, change.length))
      content = cut
    } else {
      const longer = new Uint8Array(Math.max(content.length, change.at + change.bytes.length))
      longer.set(content)
      longer.set(change.bytes, change.at)
      content = longer
    }
  }
  return content
}

/** Makes a change to names, where those it rests on are there. */
export function makeChange(
  { put, take }: NameChange,
  namesOf: (folder: FolderNode) => Map<string, DiskNode>,
): void {
  if (take && namesOf(take.folder).get(take.name) === take.node) namesOf(take.folder).delete(take.name)
  if (put) namesOf(put.folder).set(put.name, put.node)
}

/**
 * A disk in memory that knows what is on it for certain and what is merely on its way: content until its file is flushed,
 * names until their folder is. `beforeChange` is called before each call that changes something or makes it certain.
 */
export class CrashingFiles implements Files {
  #root = new FolderNode()
  #names: readonly NameChange[] = []
  readonly #open = new Map<Handle, FileNode>()
  #lastHandle = 0
  beforeChange: (call: keyof Files) => void = () => undefined

  /** With what was there before; all of that is on the disk. */
  constructor(image: Image = new Map()) {
    for (const [path, bytes] of image) {
      if (!bytes) this.#folderAt(path)
      else
        this.#folderAt(path, 1).live.set(
          partsOf(path).at(-1) ?? '',
          new FileNode({ flushed: bytes, unflushed: [], live: bytes }),
        )
    }
    settle(this.#root)
  }

  /** The disk of a program that was killed: all that was on its way still is. */
  static goneOn(cut: Cut): CrashingFiles {
    const files = new CrashingFiles()
    const twins = new Map<DiskNode, DiskNode>([[cut.root, files.#root]])
    const folderOf = (folder: FolderNode): FolderNode => {
      const twin = twinOf(folder)
      if (twin instanceof FileNode) throw new Error('the twin of a folder is a folder')
      return twin
    }
    const twinOf = (node: DiskNode): DiskNode => {
      const twin =
        twins.get(node) ??
        (node instanceof FileNode ? new FileNode(cut.files.get(node) ?? node.content) : new FolderNode())
      twins.set(node, twin)
      return twin
    }
    for (const [folder, names] of cut.folders) {
      const twin = folderOf(folder)
      twin.flushed = new Map([...names].map(([name, node]) => [name, twinOf(node)]))
      twin.live = new Map(twin.flushed)
    }
    const moved = (place: Place | undefined) =>
      place && { ...place, folder: folderOf(place.folder), node: twinOf(place.node) }
    files.#names = cut.names.map(({ put, take }) => {
      const [newPut, newTake] = [moved(put), moved(take)]
      return { ...(newPut && { put: newPut }), ...(newTake && { take: newTake }) }
    })
    for (const change of files.#names) makeChange(change, ({ live }) => live)
    return files
  }

  /** What a power cut now would find. */
  get cut(): Cut {
    const folders = new Map<FolderNode, ReadonlyMap<string, DiskNode>>()
    const files = new Map<FileNode, Content>()
    const visit = (node: DiskNode): void => {
      if (node instanceof FileNode) files.set(node, node.content)
      else if (!folders.has(node)) {
        folders.set(node, node.flushed)
        for (const inside of node.flushed.values()) visit(inside)
      }
    }
    visit(this.#root)
    for (const { put, take } of this.#names) {
      for (const place of [put, take]) {
        if (!place) continue
        visit(place.folder)
        visit(place.node)
      }
    }
    return { root: this.#root, names: this.#names, folders, files }
  }

  /** What programs see. */
  get image(): Image {
    return imageOf(
      this.#root,
      ({ live }) => live,
      ({ content }) => content.live,
    )
  }

  /** Its calls as an object of their own, to be wrapped. */
  get calls(): Files {
    return {
      list: (folder) => this.list(folder),
      read: (path) => this.read(path),
      head: (path, length) => this.head(path, length),
      open: (path, which) => this.open(path, which),
      write: (handle, bytes, position) => this.write(handle, bytes, position),
      size: (handle) => this.size(handle),
      hasName: (handle, path) => this.hasName(handle, path),
      truncate: (handle, length) => {
        this.truncate(handle, length)
      },
      flush: (handle) => {
        this.flush(handle)
      },
      close: (handle) => {
        this.close(handle)
      },
      rename: (from, to) => {
        this.rename(from, to)
      },
      remove: (path) => {
        this.remove(path)
      },
      makeFolder: (path) => {
        this.makeFolder(path)
      },
      flushFolder: (path) => {
        this.flushFolder(path)
      },
      pause: () => undefined,
    }
  }

  /** Has what waits for a flush of this file never get to the disk, though it is read: so it is after a flush that failed. */
  forget(handle: Handle): void {
    const node = this.#open.get(handle)
    if (node) node.content = { ...node.content, unflushed: [], isForgotten: true }
  }

  list(path: string): string[] {
    const node = this.#at(path)
    if (node instanceof FileNode) throw failure('ENOTDIR', path)
    return [...node.live.keys()]
  }

  read(path: string): Uint8Array {
    return this.#file(path).content.live
  }

  head(path: string, length: number): { bytes: Uint8Array; size: number } {
    const { live } = this.#file(path).content
    return { bytes: live.subarray(0, length), size: live.length }
  }

  open(path: string, which: 'new' | 'existing'): Handle {
    this.beforeChange('open')
    const { folder, name } = this.#parentOf(path)
    if (which === 'new') {
      if (folder.live.has(name)) throw failure('EEXIST', path)
      this.#change({
        put: { folder, name, node: new FileNode({ flushed: empty, unflushed: [], live: empty }) },
      })
    }
    this.#open.set(++this.#lastHandle, this.#file(path))
    return this.#lastHandle
  }

  write(handle: Handle, bytes: Uint8Array, position: number): number {
    this.beforeChange('write')
    this.#fill(handle, { at: position, bytes: Uint8Array.from(bytes) })
    return bytes.length
  }

  size(handle: Handle): number {
    return this.#held(handle).content.live.length
  }

  hasName(handle: Handle, path: string): boolean {
    try {
      return this.#at(path) === this.#held(handle)
    } catch {
      return false
    }
  }

  truncate(handle: Handle, length: number): void {
    this.beforeChange('truncate')
    this.#fill(handle, { length })
  }

  flush(handle: Handle): void {
    this.beforeChange('flush')
    const node = this.#held(handle)
    const { flushed, unflushed, live, isForgotten } = node.content
    node.content = isForgotten
      ? { flushed: changed(flushed, unflushed), unflushed: [], live, isForgotten }
      : { flushed: live, unflushed: [], live }
  }

  close(handle: Handle): void {
    this.#held(handle)
    this.#open.delete(handle)
  }

  rename(from: string, to: string): void {
    this.beforeChange('rename')
    const node = this.#at(from)
    const [take, put] = [this.#parentOf(from), this.#parentOf(to)]
    if (put.folder.live.get(put.name) instanceof FolderNode) throw failure('EISDIR', to)
    this.#change({ take: { ...take, node }, put: { ...put, node } })
  }

  remove(path: string): void {
    this.beforeChange('remove')
    this.#change({ take: { ...this.#parentOf(path), node: this.#file(path) } })
  }

  makeFolder(path: string): void {
    this.beforeChange('makeFolder')
    const { folder, name } = this.#parentOf(path)
    if (folder.live.has(name)) throw failure('EEXIST', path)
    this.#change({ put: { folder, name, node: new FolderNode() } })
  }

  flushFolder(path: string): void {
    this.beforeChange('flushFolder')
    const folder = this.#at(path)
    const isOurs = ({ put, take }: NameChange) => (put ?? take)?.folder === folder
    const certain = new Map<FolderNode, Map<string, DiskNode>>()
    const namesOf = (one: FolderNode) => {
      const names = certain.get(one) ?? new Map(one.flushed)
      certain.set(one, names)
      return names
    }
    for (const change of this.#names.filter(isOurs)) makeChange(change, namesOf)
    for (const [one, names] of certain) one.flushed = names
    this.#names = this.#names.filter((change) => !isOurs(change))
  }

  pause(): void {
    // Nobody else holds these files.
  }

  #change(change: NameChange): void {
    makeChange(change, ({ live }) => live)
    this.#names = [...this.#names, change]
  }

  #fill(handle: Handle, change: ContentChange): void {
    const node = this.#held(handle)
    const { unflushed, live } = node.content
    node.content = {
      ...node.content,
      unflushed: [...unflushed, change],
      live: changed(live, [change]),
    }
  }

  #held(handle: Handle): FileNode {
    const node = this.#open.get(handle)
    if (!node) throw failure('EBADF', String(handle))
    return node
  }

  #at(path: string): DiskNode {
    let node: DiskNode = this.#root
    for (const part of partsOf(path)) {
      if (node instanceof FileNode) throw failure('ENOTDIR', path)
      const next: DiskNode | undefined = node.live.get(part)
      if (!next) throw failure('ENOENT', path)
      node = next
    }
    return node
  }

  #file(path: string): FileNode {
    const node = this.#at(path)
    if (node instanceof FolderNode) throw failure('EISDIR', path)
    return node
  }

  #parentOf(path: string): { folder: FolderNode; name: string } {
    const parts = partsOf(path)
    const folder = this.#at(parts.slice(0, -1).join('/'))
    if (folder instanceof FileNode) throw failure('ENOTDIR', path)
    return { folder, name: parts.at(-1) ?? '' }
  }

  #folderAt(path: string, above = 0): FolderNode {
    const parts = partsOf(path)
    return parts.slice(0, parts.length - above).reduce((folder, part) => {
      const there = folder.live.get(part)
      if (there instanceof FileNode) throw failure('ENOTDIR', path)
      const next = there ?? new FolderNode()
      folder.live.set(part, next)
      return next
    }, this.#root)
  }
}

function settle(folder: FolderNode): void {
  folder.flushed = new Map(folder.live)
  for (const node of folder.live.values()) if (node instanceof FolderNode) settle(node)
}

/** What lies below a folder, by path. */
export function imageOf(
  root: FolderNode,
  namesOf: (folder: FolderNode) => ReadonlyMap<string, DiskNode>,
  contentOf: (file: FileNode) => Uint8Array,
): Image {
  const image = new Map<string, Uint8Array | undefined>()
  const visit = (folder: FolderNode, path: string): void => {
    for (const [name, node] of namesOf(folder)) {
      const inside = `${path}/${name}`
      image.set(inside, node instanceof FileNode ? contentOf(node) : undefined)
      if (node instanceof FolderNode) visit(node, inside)
    }
  }
  visit(root, '')
  return image
}
