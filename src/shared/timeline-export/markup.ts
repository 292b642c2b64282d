import { escapeHtml } from '../article/static-html'
import { writable } from './clean-text'

/** A piece of markup that is well-formed as XML and as HTML. */
export type Markup = { readonly markup: string }

/** Attributes by their names; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

type Content = Markup | string | undefined | false

/** An element with its attributes and what stands in it; text is escaped. Numbers are written to a hundredth. */
export const element = (name: string, attributes: Attributes = {}, ...content: Content[]): Markup => ({
  markup: `<${name}${written(attributes)}>${content.map(markupOf).join('')}</${name}>`,
})

/** An element of SVG that holds nothing. */
export const shape = (name: string, attributes: Attributes): Markup => ({
  markup: `<${name}${written(attributes)}/>`,
})

/** Several pieces, one after another, each on a line of its own. */
export const lines = (pieces: readonly Content[]): Markup => ({
  markup: pieces
    .map(markupOf)
    .filter((piece) => piece !== '')
    .join('\n'),
})

function markupOf(content: Content): string {
  if (content === undefined || content === false) return ''
  return typeof content === 'string' ? escaped(content) : content.markup
}

const escaped = (text: string) => escapeHtml(writable(text))

const written = (attributes: Attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${valueOf(value)}"`))
    .join('')

const valueOf = (value: string | number) =>
  typeof value === 'string' ? escaped(value) : String(Math.round(value * 100) / 100)
