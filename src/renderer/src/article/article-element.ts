import type { Edition } from '../../../shared/article/edition'
import { articleHtml } from '../../../shared/article/static-html'
import { byline } from '../../../shared/article/byline'
import { messagesIn } from '../../../shared/messages/messages'

/** The only HTML this window makes: the article's own blocks, escaped by `articleHtml`. */
const policy = window.trustedTypes?.createPolicy('lesespur', { createHTML: (html) => html })

/** The article of an edition, not yet on the page. */
export function articleElement(edition: Edition): HTMLElement {
  const html = articleHtml(edition, messagesIn(edition.language).page, byline(edition))
  const template = document.createElement('template')
  // Where there are no Trusted Types (in tests) the escaped string itself is as safe.
  template.innerHTML = (policy?.createHTML(html) ?? html) as string
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
