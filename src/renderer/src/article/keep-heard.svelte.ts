import { untrack } from 'svelte'
import { noteOf } from '../../../shared/annotation/annotation'
import { getDesk } from '../state/contexts'
import type { Placed } from '../state/placed'
import { HeardPage, type HeardMark } from './heard-page'
import type { Page } from './page.svelte'

/** Pause after the last change of the cards before the ways to them are looked up again, in milliseconds. */
const rest = 200

/** Keeps what the page says to those who hear it true to the notebook and the settings. Call while a component is made. */
export function keepHeard(
  pageNow: () => Page | undefined,
  viewportNow: () => HTMLElement | undefined,
  hiddenNow: () => boolean,
): void {
  const { notebook, vocabulary, reading, preferences, panels } = getDesk()
  let heard = $state.raw<HeardPage>()

  const heardMark = ({ mark, passage, edition }: Placed): HeardMark[] => {
    if (!passage || edition !== reading.language) return []
    const name = vocabulary.nameOf(vocabulary.category(mark.category), preferences.messages)
    const { others } = preferences.messages.importing
    const category = mark.from ? `${name} ${others.by(mark.from.name)}` : name
    return [{ ...passage, id: mark.id, category, noted: noteOf(mark) !== undefined }]
  }

  $effect(() => {
    const [page, viewport] = [pageNow(), viewportNow()]
    if (!page || !viewport) return
    const made = new HeardPage(
      page.nodes,
      viewport,
      untrack(() => reading.language),
    )
    heard = made
    return () => {
      made.stop()
      heard = undefined
    }
  })

  $effect(() => {
    // Other names of categories, or another language, are other words; a change of a mark is heard below.
    void vocabulary.record
    void preferences.messages
    const { language } = reading
    heard?.replace(untrack(() => notebook.marksOf(language)).flatMap(heardMark))
  })

  $effect(() => {
    const there = heard
    if (!there) return
    return notebook.watch((changes) => {
      there.change(
        changes.flatMap(({ before }) => (before ? heardMark(before) : [])),
        changes.flatMap(({ after }) => (after ? heardMark(after) : [])),
      )
    })
  })

  $effect(() => heard?.bookmarked(notebook.bookmarks.flatMap(({ passage }) => passage ?? [])))

  $effect(() => {
    const { language, messages, settings } = preferences
    heard?.announce(settings.announceMarks && !hiddenNow() ? { words: messages.cursor, language } : undefined)
  })

  $effect(() => {
    const there = heard
    const cards = panels.annotations ? document.querySelector('aside.annotations') : null
    if (!there || !cards) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => there.linkCards(), rest)
    }
    const observer = new MutationObserver(look)
    observer.observe(cards, { childList: true, subtree: true })
    look()
    return () => {
      observer.disconnect()
      clearTimeout(timer)
      there.linkCards()
    }
  })
}
