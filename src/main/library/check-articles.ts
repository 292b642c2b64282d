import type { Edition } from '../../shared/article/edition'
import type { Failure } from '../../shared/failure'
import { Articles } from './articles'

/** What is wrong with the articles in a folder, a line each; none where all keep to their schemas. */
export function articleTroubles(folder: string): string[] {
  const articles = new Articles(folder)
  const ids = articles.works()
  if (ids.length === 0) return [`${folder}: there is no article`]
  return ids.flatMap((id) => {
    const work = articles.work(id)
    if (!work.ok) return [line(work.failure)]
    const editions = work.value.editions.map((language) => ({
      language,
      read: articles.edition(id, language),
    }))
    const troubles = editions.flatMap(({ language, read }) =>
      read.ok ? [] : [`${id} (${language}): ${line(read.failure)}`],
    )
    const ids = editions.flatMap(({ read }) =>
      read.ok ? [read.value.blocks.map((block) => block.id).join(' ')] : [],
    )
    return new Set(ids).size > 1 ? [...troubles, `${id}: its editions differ in their blocks’ ids`] : troubles
  })
}

const line = (failure: Failure) =>
  failure.kind === 'damaged' ? `${failure.file}: ${failure.reason}` : `a file is missing (${failure.kind})`

/** Every edition in a folder that `articleTroubles` finds nothing wrong with. */
export function bundledEditions(folder: string): Edition[] {
  const articles = new Articles(folder)
  return articles.works().flatMap((id) => {
    const work = articles.work(id)
    const editions = work.ok ? work.value.editions.map((language) => articles.edition(id, language)) : []
    return editions.flatMap((edition) => (edition.ok ? [edition.value] : []))
  })
}
