import {
  isArticleNote,
  isBookmark,
  isLink,
  isMark,
  isOwnEvent,
  type Annotation,
  type AnnotationId,
  type ArticleNote,
  type Bookmark,
  type Link,
  type Mark,
  type OwnEvent,
  type Placeable,
} from '../../../shared/annotation/annotation'
import type { FindingAgain } from './finding-again'
import { found, place, sameTarget, type Placed, type PlacedAnnotation, type PlacedChange } from './placed'
import { PlacedLists } from './placed-lists.svelte'
import type { Reading } from './reading.svelte'
import { UnplacedList } from './unplaced-list.svelte'

/** Puts each annotation on the list of its kind and at its place, and looks for those that were made in another wording. */
export class Placing {
  readonly #reading: Reading
  readonly #finding: Pick<FindingAgain, 'find'>
  readonly marks = new PlacedLists<Mark>()
  readonly bookmarks = new PlacedLists<Bookmark>()
  readonly links = new PlacedLists<Link>()
  readonly articleNotes = new UnplacedList<ArticleNote>(isArticleNote)
  readonly ownEvents = new UnplacedList<OwnEvent>(isOwnEvent)
  /** What was made in another wording and has not been looked for yet. */
  readonly #unfound = new Set<AnnotationId>()
  #searching = false

  constructor(reading: Reading, finding: Pick<FindingAgain, 'find'>) {
    this.#reading = reading
    this.#finding = finding
  }

  /** All marks, bookmarks and links, each edition in text order. */
  get allPlaced(): PlacedAnnotation[] {
    return [...this.marks.all, ...this.bookmarks.all, ...this.links.all]
  }

  /** The notes on the article and own events, then what has a place, each edition in text order. */
  get all(): Annotation[] {
    return [...this.articleNotes.all, ...this.ownEvents.all, ...this.allPlaced.map(({ mark }) => mark)]
  }

  /** Takes the place of all that was there; gives which marks that changed. */
  replace(annotations: readonly Annotation[]): PlacedChange[] {
    const marks = annotations.filter(isMark).map((mark) => this.#placeOf(mark, this.marks))
    const before = this.marks.replace(marks)
    this.bookmarks.replace(annotations.filter(isBookmark).map((one) => this.#placeOf(one, this.bookmarks)))
    this.links.replace(annotations.filter(isLink).map((one) => this.#placeOf(one, this.links)))
    this.articleNotes.replace(annotations)
    this.ownEvents.replace(annotations)
    return [...before.map((one) => ({ before: one })), ...marks.map((one) => ({ after: one }))]
  }

  /** Brings those of some ids up to date with `annotations`; gives which marks that changed. */
  take(
    ids: readonly AnnotationId[],
    annotations: Pick<ReadonlyMap<AnnotationId, Annotation>, 'get'>,
  ): PlacedChange[] {
    this.articleNotes.set(ids, annotations)
    this.ownEvents.set(ids, annotations)
    const placesOf = <Kind extends Placeable>(
      is: (annotation: Annotation) => annotation is Kind,
      lists: PlacedLists<Kind>,
    ) =>
      new Map(
        ids.map((id): [AnnotationId, Placed<Kind> | undefined] => {
          const annotation = annotations.get(id)
          return [id, annotation && is(annotation) ? this.#placeOf(annotation, lists) : undefined]
        }),
      )
    this.bookmarks.set(placesOf(isBookmark, this.bookmarks))
    this.links.set(placesOf(isLink, this.links))
    return this.marks.set(placesOf(isMark, this.marks))
  }

  /** Looks for all that has no place yet, one search at a time, until there is none; tells which marks were found. */
  async search(tell: (changes: readonly PlacedChange[]) => void): Promise<void> {
    if (this.#searching) return
    this.#searching = true
    for (let sought = this.#sought(); sought.length > 0; sought = this.#sought()) {
      const places = await this.#finding.find(sought.map(({ mark }) => mark))
      const settled = <Kind extends Placeable>(lists: PlacedLists<Kind>) =>
        new Map(
          sought.flatMap(({ mark }): [AnnotationId, Placed<Kind>][] => {
            const now = lists.get(mark.id)
            const anchoring = places.get(mark.id) ?? { state: 'lost', searched: 'partly' }
            // Meanwhile it may have been deleted, or given another place.
            const same = now?.state === 'sought' && sameTarget(now.mark, mark)
            return same ? [[mark.id, found(now, anchoring)]] : []
          }),
        )
      this.bookmarks.set(settled(this.bookmarks))
      this.links.set(settled(this.links))
      tell(this.marks.set(settled(this.marks)))
    }
    this.#searching = false
  }

  /** What was found for a target stays found as long as the target is the same. */
  #placeOf<Kind extends Placeable>(mark: Kind, lists: PlacedLists<Kind>): Placed<Kind> {
    const before = lists.get(mark.id)
    const placed = before && sameTarget(before.mark, mark) ? { ...before, mark } : place(mark, this.#reading)
    if (placed.state === 'sought') this.#unfound.add(mark.id)
    return placed
  }

  /** Takes what is to be looked for, as far as it is still there and without a place. */
  #sought(): PlacedAnnotation[] {
    const ids = [...this.#unfound]
    this.#unfound.clear()
    return ids.flatMap((id) => {
      const placed = this.marks.get(id) ?? this.bookmarks.get(id) ?? this.links.get(id)
      return placed?.state === 'sought' ? placed : []
    })
  }
}
