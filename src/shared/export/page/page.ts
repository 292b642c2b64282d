import { titleOf } from '../../article/edition'
import { element, lines, type Markup } from '../../markup/markup'
import { embeddedData } from '../embedded-data'
import type { ExportParts, Tell } from '../format'
import { articleForm } from './article-form'
import { leavesOf, type Leaf } from './leaf'
import { notesForm } from './notes-form'
import { pageStyle } from './page-style'

/** Nothing is loaded and nothing is run: the page has all it needs in itself. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** The id of the annotations as data, by which they are found again. */
export const dataId = 'lesespur-annotations'

/** A page for browsers that needs nothing beside itself: the article with marks and margin notes, or the annotations alone. */
export const writePage = (parts: ExportParts, tell: Tell): string => written(parts, tell, embeddedData(parts))

/** The same page for paper; it carries no data. */
export const writePaper = (parts: ExportParts, tell: Tell): string => written(parts, tell, undefined)

function written(parts: ExportParts, tell: Tell, carried: string | undefined): string {
  const leaves = leavesOf(parts, tell)
  const [first] = leaves
  const { file } = first.words
  const [{ edition }] = first.editions
  const title =
    parts.length > 1 ? file.page.several(parts.length) : `${titleOf(edition)} – ${file.annotations}`
  const body = element(
    'body',
    { class: parts.length > 1 ? 'several' : undefined },
    lines([
      parts.length > 1 && contents(title, leaves),
      element('main', {}, lines(leaves.map(work))),
      carried === undefined
        ? undefined
        : { markup: `<script type="application/ld+json" id="${dataId}">${carried}</script>` },
    ]),
  )
  const head = element(
    'head',
    {},
    lines([
      { markup: '<meta charset="utf-8">' },
      { markup: `<meta http-equiv="Content-Security-Policy" content="${policy}">` },
      { markup: '<meta name="viewport" content="width=device-width, initial-scale=1">' },
      { markup: '<meta name="color-scheme" content="light dark">' },
      { markup: '<meta name="generator" content="Lesespur">' },
      element('title', {}, title),
      { markup: `<style>${pageStyle(title)}</style>` },
    ]),
  )
  return `<!doctype html>\n${element('html', { lang: first.language }, lines([head, body])).markup}\n`
}

/** One article, or its annotations. */
const work = (leaf: Leaf): Markup =>
  element(
    'article',
    {
      class: `work as-${leaf.options.form}`,
      id: `${leaf.prefix}work`,
      'aria-labelledby': `${leaf.prefix}title`,
    },
    lines(leaf.options.form === 'article' ? articleForm(leaf) : notesForm(leaf)),
  )

/** What is on a page of several articles. */
const contents = (title: string, leaves: readonly [Leaf, ...Leaf[]]): Markup =>
  element(
    'header',
    { class: 'contents' },
    element('h1', {}, title),
    element(
      'nav',
      { 'aria-label': leaves[0].words.file.page.contents },
      element(
        'ol',
        {},
        ...leaves.map(({ prefix, editions: [{ edition }] }) =>
          element(
            'li',
            {},
            element('a', { href: `#${prefix}work`, lang: edition.language }, titleOf(edition)),
          ),
        ),
      ),
    ),
  )
