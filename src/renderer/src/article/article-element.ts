import type { Edition } from '../../../shared/article/edition'
import { articleHtml } from '../../../shared/article/static-html'
import { byline } from '../../../shared/article/byline'
import { messagesIn } from '../../../shared/messages/messages'
import { trustedHtml } from '../trusted'

/** The article of an edition, not yet on the page. */
export function articleElement(edition: Edition): HTMLElement {
  const html = articleHtml(edition, messagesIn(edition.language).page, byline(edition))
  const template = document.createElement('template')
  template.innerHTML = trustedHtml(html)
  const article = template.content.firstElementChild
  if (!(article instanceof HTMLElement)) throw new Error('articleHtml makes one element')
  return article
}

/** The article that came with the page, taken off it, where it is that of `edition`. */
export function adoptedArticle(edition: Edition): HTMLElement | undefined {
  const first = document.querySelector('main.first')
  const article = first?.querySelector('article')
  first?.remove()
  return article?.lang === edition.language ? article : undefined
}
