import { untrack } from 'svelte'
import type { Passage } from '../../../shared/annotation/passage'
import { lookNumber, othersLookNumber } from '../../../shared/vocabulary/look'
import { getDesk } from '../state/contexts'
import type { Placed } from '../state/placed'
import type { Page } from './page.svelte'
import type { PaintedMark } from './painter'

/** Keeps what is painted true to the notebook, the timeline, the finding and the reading cursor. Call while a component is made. */
export function keepPainted(
  pageNow: () => Page | undefined,
  cursorNow: () => Passage | undefined,
  hiddenNow: () => boolean,
): void {
  const { notebook, vocabulary, reading, pen, resizing, find, timeline } = getDesk()

  const looks = $derived(vocabulary.categories.map(lookNumber).join(' '))

  /** What others marked is told from the reader's own by its line, and by having no wash. */
  const lookOf = ({ mark }: Placed) => {
    const category = vocabulary.category(mark.category)
    return mark.from
      ? { look: othersLookNumber(category), bare: true as const }
      : { look: lookNumber(category) }
  }

  const painted = (placed: Placed | undefined): PaintedMark[] =>
    placed?.passage && placed.edition === reading.language
      ? [
          {
            ...placed.passage,
            id: placed.mark.id,
            ...lookOf(placed),
          },
        ]
      : []

  $effect(() => {
    const page = pageNow()
    if (!page) return
    // Other colours, another edition or another page paint all marks anew; a change of a mark is heard below.
    void looks
    const { language } = reading
    page.painter.replace(untrack(() => notebook.marksOf(language)).flatMap(painted))
  })

  $effect(() => {
    const page = pageNow()
    if (!page) return
    return notebook.watch((changes) => {
      page.painter.change(
        changes.flatMap(({ before }) => painted(before)),
        changes.flatMap(({ after }) => painted(after)),
      )
    })
  })

  $effect(() => pageNow()?.painter.hide(hiddenNow()))
  $effect(() => spot('event', timeline.passages))
  $effect(() => spot('chosen', resizing.passage ?? pen.chosenHere?.passage))
  $effect(() => spot('cursor', cursorNow()))
  $effect(() => spot('found', find.hits))
  $effect(() => spot('found-here', find.current))

  function spot(
    name: Parameters<Page['painter']['spotlight']>[0],
    where: Passage | readonly Passage[] | undefined,
  ): void {
    const passages = where === undefined ? [] : 'start' in where ? [where] : where
    pageNow()?.painter.spotlight(name, passages)
  }
}
