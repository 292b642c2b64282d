import { escapeHtml } from '../article/static-html'
import { writable } from './writable'

/** A piece of markup that is well-formed as XML and as HTML. */
export type Markup = { readonly markup: string }

/** Attributes by their names; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

type Content = Markup | string | undefined | false

/** An element with its attributes and what stands in it; text is escaped. Numbers are written to a hundredth. */
export const element = (name: string, attributes: Attributes = {}, ...content: Content[]): Markup => ({
  markup: `<${name}${written(attributes)}>${joined(content)}</${name}>`,
})

/** An element of SVG that holds nothing. */
export const shape = (name: string, attributes: Attributes): Markup => ({
  markup: `<${name}${written(attributes)}/>`,
})

/** Several pieces, one after another, each on a line of its own. */
export const lines = (pieces: readonly Content[]): Markup => ({ markup: joined(pieces, '\n') })

// A page has hundreds of thousands of elements in each other: no text is copied before all of them stand together.
function joined(pieces: readonly Content[], between = ''): string {
  let all = ''
  for (const piece of pieces) {
    const markup = markupOf(piece)
    if (markup !== '') all += all === '' ? markup : between + markup
  }
  return all
}

function markupOf(content: Content): string {
  if (content === undefined || content === false) return ''
  return typeof content === 'string' ? escaped(content) : content.markup
}

/** Most texts have nothing to escape. */
const doubtful = /[&<>"'\p{Cc}\p{Cs}\uFFFE\uFFFF]/u

const escaped = (text: string) => (doubtful.test(text) ? escapeHtml(writable(text)) : text)

function written(attributes: Attributes): string {
  let all = ''
  for (const name in attributes) {
    const value = attributes[name]
    if (value !== undefined) all += ` ${name}="${valueOf(value)}"`
  }
  return all
}

const valueOf = (value: string | number) =>
  typeof value === 'string' ? escaped(value) : String(Math.round(value * 100) / 100)
