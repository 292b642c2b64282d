import type { Annotation, AnnotationId } from '../../../shared/annotation/annotation'

/** Annotations without a place in the text, the oldest first: the notes on the article, or the reader's own events. */
export class UnplacedList<Kind extends Annotation> {
  #list = $state.raw<readonly Kind[]>([])
  readonly #is: (annotation: Annotation) => annotation is Kind

  constructor(is: (annotation: Annotation) => annotation is Kind) {
    this.#is = is
  }

  get all(): readonly Kind[] {
    return this.#list
  }

  /** Takes those of `annotations` that belong here, and no others. */
  replace(annotations: readonly Annotation[]): void {
    this.#list = annotations.filter(this.#is).sort(byAge)
  }

  /** Brings those of some ids up to date, all at once; nothing stands for one that is gone. */
  set(ids: readonly AnnotationId[], annotations: Pick<ReadonlyMap<AnnotationId, Annotation>, 'get'>): void {
    const belonging = ids.flatMap((id) => annotations.get(id) ?? []).filter(this.#is)
    const meant = new Set(ids)
    const others = this.#list.filter(({ id }) => !meant.has(id))
    if (belonging.length === 0 && others.length === this.#list.length) return
    this.#list = belonging.length > 0 ? [...others, ...belonging].sort(byAge) : others
  }
}

const byAge = (a: Annotation, b: Annotation) => (a.created < b.created ? -1 : 1)
