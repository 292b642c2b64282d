import {
  noteOf,
  type CategoryId,
  type Mark,
  type SetId,
  type TagId,
} from '../../../shared/annotation/annotation'
import { folded, matcherOfFolded } from '../../../shared/article/find'
import type { Language } from '../../../shared/article/language'
import type { EventId } from '../../../shared/timeline/event-words'
import { typedSpan } from '../../../shared/timeline/typed-span'
import { eventCriterion, withoutEvent } from './event-criterion'
import type { Notebook } from './notebook.svelte'
import type { NotesByEvent } from './notes-by-event.svelte'
import { spanOf, within, type Period } from './period'
import { inTextOrder, type Placed } from './placed'
import type { Preferences } from './preferences.svelte'
import type { Reading } from './reading.svelte'
import type { Vocabulary } from './vocabulary.svelte'

/** What an annotation can be filtered by. */
export type Criterion =
  'words' | 'category' | 'tag' | 'note' | 'place' | 'whose' | 'event' | 'time' | 'period' | 'edition'

/** Whose annotations: everybody's, the reader's own, other people's, or those of one set. */
type Whose = '' | 'own' | 'others' | SetId

/** In which order the list stands; by time the latest comes first, by event the earliest event. */
export type Sorting = 'text' | 'event' | 'created' | 'modified' | 'category'

const clear = {
  words: '',
  category: '',
  tag: '',
  note: '',
  place: '',
  whose: '',
  event: '',
  period: '',
  edition: 'open',
} as const

/** How many annotations are folded without a pause. */
const foldedAtOnce = 500

/** What the filter looks at. */
type Sources = {
  readonly notebook: Notebook
  readonly reading: Reading
  readonly vocabulary: Vocabulary
  readonly notesByEvent: NotesByEvent
  readonly preferences: Preferences
}

/** Which annotations the list shows, and in which order. */
export class Filter {
  readonly #notebook: Notebook
  readonly #reading: Reading
  readonly #vocabulary: Vocabulary
  readonly #notesByEvent: NotesByEvent
  readonly #preferences: Preferences
  /** Quote and note without capitals and accents, so that typing in the filter folds each but once. */
  readonly #folded = new WeakMap<Mark, string>()
  words = $state('')
  category = $state<CategoryId | ''>('')
  tag = $state<TagId | ''>('')
  note = $state<'' | 'with' | 'without'>('')
  /** `open` is what waits for the reader: to be checked, or without its passage. */
  place = $state<'' | 'open' | 'unsure' | 'lost' | 'moved'>('')
  whose = $state<Whose>('')
  /** An event that the annotations belong to, `withoutEvent`, or empty. */
  event = $state<EventId>('')
  /** From when to when the events are that they belong to, as the reader types it. */
  timeFrom = $state('')
  timeTo = $state('')
  readonly time = $derived.by(() => typedSpan(this.timeFrom, this.timeTo, this.#preferences.language))
  period = $state<Period>('')
  /** The first and the last day of a period of the reader's own, as a date field gives them. */
  from = $state('')
  to = $state('')
  /** An edition, or all of them. */
  edition = $state<'open' | 'all' | Language>('open')
  sorting = $state<Sorting>('text')
  /** What narrows the list just now. */
  readonly criteria = $derived.by<readonly Criterion[]>(() => criteria.filter((one) => this.#narrows(one)))
  /** Whether it narrows the list; another edition is another list. */
  readonly on = $derived(this.criteria.some((one) => one !== 'edition'))
  /** The marks of the chosen editions, before the filter. */
  readonly all = $derived.by<readonly Placed[]>(() => {
    const { language, languages } = this.#reading
    if (this.edition === 'open') return this.#notebook.marks
    if (this.edition !== 'all') return this.#notebook.marksOf(this.edition)
    return [language, ...languages.filter((one) => one !== language)].flatMap((one) =>
      this.#notebook.marksOf(one),
    )
  })
  readonly shown = $derived.by<readonly Placed[]>(() => {
    const fits = this.#criterion()
    return this.#sorted(this.on ? this.all.filter(fits) : this.all)
  })

  constructor({ notebook, reading, vocabulary, notesByEvent, preferences }: Sources) {
    this.#notebook = notebook
    this.#reading = reading
    this.#vocabulary = vocabulary
    this.#notesByEvent = notesByEvent
    this.#preferences = preferences
  }

  /** Folds beforehand what may be searched, a little at a time, so that the first letter is answered as fast as the next. */
  async prepare(): Promise<void> {
    const marks = this.all.map(({ mark }) => mark)
    for (let first = 0; first < marks.length; first += foldedAtOnce) {
      for (const mark of marks.slice(first, first + foldedAtOnce)) this.#foldedOf(mark)
      await new Promise((turn) => setTimeout(turn))
    }
  }

  clear(): void {
    for (const one of criteria) if (one !== 'edition') this.drop(one)
  }

  drop(criterion: Criterion): void {
    if (criterion === 'period') this.from = this.to = ''
    if (criterion === 'time') this.timeFrom = this.timeTo = ''
    else Object.assign(this, { [criterion]: clear[criterion] })
  }

  /** Shows what waits for the reader, and nothing else. */
  showOpen(): void {
    this.clear()
    this.edition = 'open'
    this.place = 'open'
  }

  /** Shows what belongs to an event, and nothing else. */
  showEvent(event: EventId): void {
    this.clear()
    this.edition = 'open'
    this.event = event
  }

  #narrows(criterion: Criterion): boolean {
    switch (criterion) {
      case 'words':
        return this.words.trim() !== ''
      case 'period':
        return this.period === 'range' ? this.from !== '' || this.to !== '' : this.period !== ''
      case 'time':
        return this.time.span !== undefined
      case 'event':
        return this.#wantedEvent !== ''
      case 'whose':
        return this.#wantedWhose !== ''
      default:
        return this[criterion] !== clear[criterion]
    }
  }

  /** An event that is deleted meanwhile narrows nothing until it is back. */
  get #wantedEvent(): EventId {
    if (this.event === '') return ''
    const known = this.event === withoutEvent || this.#notesByEvent.events.some(({ id }) => id === this.event)
    return known ? this.event : ''
  }

  /** Annotations that went meanwhile, or are hidden, narrow nothing until they are back. */
  get #wantedWhose(): Whose {
    if (this.whose === '') return ''
    const sets = this.#notebook.shownSets
    const known =
      this.whose === 'own' || this.whose === 'others' || sets.some(({ set }) => set === this.whose)
    return known && sets.length > 0 ? this.whose : ''
  }

  /** Whether an annotation fits; made once for a state of the filter, asked of many annotations. */
  #criterion(): (placed: Placed) => boolean {
    const { category, tag, note, place } = this
    const whose = this.#wantedWhose
    const span = spanOf(this.period, this.from, this.to, new Date())
    const ofEvents = eventCriterion(this.#notesByEvent, this.#wantedEvent, this.time.span)
    const speaksOf = this.words.trim() === '' ? undefined : matcherOfFolded(this.words)
    const names = new Map(speaksOf ? this.#vocabulary.tags.map(({ id, name }) => [id, folded(name)]) : [])
    const fits = ({ mark, state }: Placed): boolean =>
      (category === '' || mark.category === category) &&
      (tag === '' || mark.tags.includes(tag)) &&
      (note === '' || (note === 'with') === (mark.motivation === 'commenting')) &&
      (place === '' || (place === 'open' ? state === 'unsure' || state === 'lost' : state === place)) &&
      isOf(mark, whose) &&
      within(mark.modified, span) &&
      (!speaksOf ||
        speaksOf([this.#foldedOf(mark), ...mark.tags.map((one) => names.get(one) ?? '')].join('\n')))
    return (placed) => fits(placed) && ofEvents(placed)
  }

  #foldedOf(mark: Mark): string {
    const known = this.#folded.get(mark)
    if (known !== undefined) return known
    const made = folded(`${mark.target.selector[0].exact}\n${noteOf(mark) ?? ''}`)
    this.#folded.set(mark, made)
    return made
  }

  #sorted(list: readonly Placed[]): readonly Placed[] {
    if (this.sorting === 'text') return list
    if (this.sorting === 'event') return this.#notesByEvent.inOrder(list)
    if (this.sorting === 'category') {
      const keys = new Map(this.#vocabulary.categories.map(({ id }, index) => [id, index]))
      const key = ({ mark }: Placed) => keys.get(mark.category) ?? keys.size
      return list.toSorted((a, b) => key(a) - key(b) || inTextOrder(a, b))
    }
    const time = this.sorting
    return list.toSorted((a, b) =>
      a.mark[time] < b.mark[time] ? 1 : a.mark[time] > b.mark[time] ? -1 : inTextOrder(a, b),
    )
  }
}

const isOf = ({ from }: Mark, whose: Whose): boolean => {
  if (whose === '') return true
  if (whose === 'own') return !from
  return from !== undefined && (whose === 'others' || from.set === whose)
}

// The order in which the list names what narrows it.
const criteria: readonly Criterion[] = [
  'words',
  'category',
  'tag',
  'note',
  'place',
  'whose',
  'event',
  'time',
  'period',
  'edition',
]
