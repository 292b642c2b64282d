import type { Passage } from '../../../shared/annotation/passage'
import { AnnotationSearch } from './search-annotations'
import { findCommands, type CommandNames } from './search-commands'
import { findEvents } from './search-events'
import { findPlaces } from './search-places'
import { groupNames, type GroupName, type SearchGroup, type SearchResult } from './search-result'
import { hitsIn, textResult } from './search-text'
import type { Pen } from './pen.svelte'
import type { Timeline } from './timeline.svelte'

/** How many of each kind are shown among the others. */
const most: Record<GroupName, number> = { commands: 4, places: 4, text: 6, annotations: 6, events: 4 }

/** What is searched through, and what of it is at hand. */
export type Searched = CommandNames & { timeline: Timeline; pen: Pen }

/** The one search over text, annotations, events and commands. */
export class Search {
  readonly #in: Searched
  readonly #annotations: AnnotationSearch
  open = $state(false)
  query = $state('')
  commandsOnly = $state(false)
  /** Counts how often searching was asked for, so that the field can take the focus each time. */
  asked = $state(0)
  /** What was selected in the text when searching began: the field's focus takes a selection away. */
  selection = $state.raw<Passage | undefined>()
  #target = $state.raw<Passage | undefined>()
  #unfolded = $state.raw<readonly GroupName[]>([])
  readonly #wanted = $derived(this.query.trim())
  readonly groups = $derived.by(() => (this.open ? this.#found() : []))
  /** The lines in the order in which they stand. */
  readonly results = $derived(this.groups.flatMap(({ results }) => results))

  constructor(searched: Searched) {
    this.#in = searched
    this.#annotations = new AnnotationSearch(searched.notebook, searched.reading, searched.vocabulary)
  }

  /** Opens the box: on everything, where it still has what was looked for last, or on commands alone. */
  ask(commandsOnly: boolean): void {
    if (!this.open) {
      this.selection = this.#in.pen.selection
      this.#target = this.#in.pen.target
    }
    if (commandsOnly || this.commandsOnly) this.seek('')
    this.commandsOnly = commandsOnly
    this.open = true
    this.asked += 1
  }

  /** Looks for `query`; a > at its beginning leaves nothing but commands. */
  seek(query: string): void {
    this.#unfolded = []
    if (query.startsWith('>')) {
      this.commandsOnly = true
      this.query = query.slice(1).trimStart()
    } else this.query = query
  }

  searchEverything(): void {
    this.commandsOnly = false
  }

  /** Shows all of a group. */
  unfold(group: GroupName): void {
    this.#unfolded = [...this.#unfolded, group]
  }

  close(): void {
    this.open = false
    this.#unfolded = []
  }

  #found(): SearchGroup[] {
    if (this.commandsOnly) {
      const results = this.#commands(true)
      return results.length > 0 ? [{ name: 'commands', results, count: results.length }] : []
    }
    if (this.#wanted === '') return []
    return groupNames.map((name) => this.#group(name)).filter(({ count }) => count > 0)
  }

  #group(name: GroupName): SearchGroup {
    const query = this.#wanted
    const { reading, timeline, preferences } = this.#in
    const { messages, language } = preferences
    switch (name) {
      case 'commands':
        return this.#folded(name, this.#commands(false))
      case 'places':
        return this.#folded(name, findPlaces(reading, query, messages))
      case 'events':
        return this.#folded(name, findEvents(timeline.events, query, language))
      case 'text': {
        const hits = hitsIn(reading, query)
        const shown = hits.slice(0, most.text).map((hit) => textResult(reading, hit, messages))
        return this.#withMore(name, shown, hits.length, { kind: 'more-in-text', query })
      }
      case 'annotations': {
        const found = this.#annotations.find(query)
        const shown = found
          .slice(0, most.annotations)
          .map((one) => this.#annotations.result(one, query, messages))
        return this.#withMore(name, shown, found.length, { kind: 'more-in-list', query })
      }
    }
  }

  #commands(anywhere: boolean): SearchResult[] {
    return findCommands(this.#in, this.#wanted, this.#target, this.selection, anywhere)
  }

  /** The best of a group that can be shown in full here. */
  #folded(name: GroupName, results: SearchResult[]): SearchGroup {
    if (this.#unfolded.includes(name)) return { name, results, count: results.length }
    return this.#withMore(name, results.slice(0, most[name]), results.length, { kind: 'unfold', group: name })
  }

  #withMore(name: GroupName, shown: SearchResult[], count: number, goal: SearchResult['goal']): SearchGroup {
    if (count <= shown.length) return { name, results: shown, count }
    const words = this.#in.preferences.messages.searching.more[name](count - shown.length)
    const more = { key: `more ${name}`, words: [{ text: words, hit: false }], goal }
    return { name, results: [...shown, more], count }
  }
}
