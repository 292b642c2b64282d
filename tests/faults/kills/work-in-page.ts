/** What the page does until it is killed. */
export type PageWork = {
  readonly work: string
  /** Another work, whose notebook an older version of the program wrote. */
  readonly older: string | null
  readonly target: unknown
  /** How long notes are, at least and at most, in UTF-16 code units. */
  readonly length: readonly [number, number]
  /** What is done besides keeping single notes. */
  readonly besides: 'nothing' | 'many' | 'back-up' | 'import'
  /** The ids of what the file for an import holds. */
  readonly brought: readonly string[]
}

/**
 * Keeps annotations through the wire, as the window does, and says which are acknowledged. It runs inside the page, and
 * therefore uses nothing from outside itself.
 */
export async function workInPage({ work, older, target, length, besides, brought }: PageWork): Promise<void> {
  // The preload script gives the one, the driver of the faults the other.
  const { lesespurWire: wire, acknowledged: told } = window as unknown as Window & {
    lesespurWire: { invoke: (name: string, input?: unknown) => Promise<unknown> }
    acknowledged: (lines: string) => Promise<void>
  }
  const invoke = async (name: string, input?: unknown) => {
    // What every request is answered with.
    const answer = (await wire.invoke(name, input)) as { ok: boolean; value: { token?: string } }
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    return answer.value
  }
  const say = (ids: readonly string[], which = 0) => {
    void told(ids.map((id) => `${id} ${String(which)}\n`).join(''))
  }
  const wording = (which: number) => {
    const [least, most] = length
    return `${String(which)} ${'Lang. '.repeat(Math.ceil((least + Math.random() * (most - least)) / 6))}`
  }
  const mark = () => ({
    id: crypto.randomUUID(),
    motivation: 'highlighting',
    category: 'claim',
    tags: [],
    target,
  })
  const writeNote = async () => {
    const note = { ...mark(), motivation: 'commenting', body: { type: 'TextualBody', value: wording(0) } }
    await invoke('annotate', note)
    say([note.id])
    for (let which = 1; which <= 2; which++) {
      await invoke('revise', { work, id: note.id, note: wording(which) })
      say([note.id], which)
    }
  }
  const inOlder = async () => {
    if (older === null) return
    const event = {
      id: crypto.randomUUID(),
      motivation: 'identifying',
      tags: [],
      target: { work: older },
      event: { title: 'Waffenruhe', date: '2025-08~', lane: 'own' },
    }
    await invoke('annotate', event)
    say([event.id])
  }
  const keepMany = async () => {
    const drafts = Array.from({ length: 60 }, mark)
    await invoke('annotateAll', { work, drafts })
    say(drafts.map(({ id }) => id))
  }
  const takeIn = async () => {
    const { token } = await invoke('openImport')
    await invoke('applyImport', { token, which: { kind: 'all' }, as: { kind: 'own' } })
    say(brought)
  }
  const others = {
    nothing: () => Promise.resolve(),
    many: keepMany,
    'back-up': () => invoke('backUpNow'),
    import: takeIn,
  }
  for (;;) await Promise.all([writeNote(), writeNote(), inOlder(), others[besides]()])
}
