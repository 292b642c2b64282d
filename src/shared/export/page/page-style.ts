import { cssText } from '../../markup/css-text'
import { dark, declared, light, markRules } from './look'
import { paperRules } from './paper-style'

/** How much of a title stands above each sheet, in code units. */
const longestHead = 90

const serif = "'Source Serif 4 Variable', 'Source Serif 4', 'Source Serif Pro', Georgia, 'Noto Serif', serif"
const sans = "'Inter Variable', Inter, 'Segoe UI', system-ui, 'Helvetica Neue', Arial, sans-serif"

/**
 * How the page looks: in one column, the notes below their paragraphs; from a certain width on beside them; on paper as
 * `paperRules` say. The text of a row and its notes float beside each other, so that notes may be longer than the text they
 * belong to, and the next paragraph begins only beside or below its own notes.
 */
export const pageStyle = (title: string): string => `
:root { color-scheme: light dark; --serif: ${serif}; --sans: ${sans}; ${declared(light)} }
@media screen and (prefers-color-scheme: dark) { :root { ${declared(dark)} } }
@media (forced-colors: active) { mark { forced-color-adjust: auto; } .line { text-decoration-color: CanvasText; } mark, .key span { background: none; color: CanvasText; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 24px; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; padding: 40px 20px 72px; background: var(--paper); color: var(--ink); font: 14px/1.5 var(--sans); overflow-wrap: break-word; }
main, .contents { display: block; max-width: 664px; margin: 0 auto; }
p, ul, ol, blockquote, figure, table, pre { margin: 0; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
:target { scroll-margin-top: 24px; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none; }
.work + .work { margin-top: 72px; padding-top: 40px; border-top: 1px solid var(--edge); }
.edition + .edition { margin-top: 56px; padding-top: 32px; border-top: 1px solid var(--rule); }
.edition::after { content: ''; display: block; clear: both; }
h1, h2, h3, h4, h5, h6 { margin: 0 0 0.5em; font-family: var(--serif); font-weight: 600; line-height: 1.22; text-wrap: balance; hyphens: manual; }
h1, .title { font-size: 34px; line-height: 1.18; letter-spacing: -0.012em; }
h2.title, .contents + main .title { font-size: 30px; }
h2 { font-size: 25px; } h3 { font-size: 20px; } h4 { font-size: 17px; }
.byline { color: var(--faint); font-size: 13px; margin-bottom: 1.4em; }
.kicker { margin: 2.4em 0 0.25em; color: var(--accent); font-size: 12.5px; font-weight: 550; letter-spacing: 0.02em; }
.kicker + .title { margin-top: 0; } .row:first-child .kicker:first-child { margin-top: 0; } section > .row:first-child .kicker { margin-top: 2.4em; }
.text { font: 400 18.5px/1.62 var(--serif); font-optical-sizing: auto; padding-inline-start: 44px; }
.text p { hyphens: auto; text-wrap: pretty; }
.text .lead { margin-bottom: 1.2em; font-size: 21px; line-height: 1.5; }
.text .caption { margin-bottom: 1.6em; padding-inline-start: 12px; border-inline-start: 2px solid var(--rule); color: var(--quiet); font: 13px/1.5 var(--sans); }
.text .byline, .text .kicker { font-family: var(--sans); line-height: 1.5; }
.paragraph { position: relative; margin-bottom: 0.78em; }
.place { position: absolute; inset-inline-end: 100%; top: 0; margin-inline-end: 14px; color: var(--faint); font: 500 12px/30px var(--sans); font-variant-numeric: tabular-nums; user-select: none; }
mark { color: inherit; background: none; border-radius: 1px; }
sup { margin-inline: 1px 0; font: 600 11px/1 var(--sans); font-variant-numeric: tabular-nums; vertical-align: 0.5em; user-select: none; }
sup + sup::before { content: '\\202F'; }
sup a { padding: 3px 1px; text-decoration: none; }
${markRules}
.key { display: flex; flex-wrap: wrap; gap: 6px 20px; margin-bottom: 1.6em; padding: 0; list-style: none; font: 13px/1.9 var(--sans); }
.key span { padding: 1px 3px; }
.notes, .entries, .bookmarks, .events, .source, .contents { font: 14px/1.5 var(--sans); }
.notes { margin: 2px 0 20px 44px; }
.note { margin-bottom: 10px; padding: 1px 0 1px 12px; border-inline-start: 3px solid var(--own); font-size: 13.5px; line-height: 1.46; }
.note:target, .entry:target { background: var(--accent-wash); }
.what { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 8px; }
.what .number { min-width: 1.2em; color: var(--accent); font-size: 12px; font-weight: 650; font-variant-numeric: tabular-nums; text-decoration: none; }
.category { font-weight: 600; font-size: 12.5px; }
.what .category { padding-bottom: 4px; }
.about, .citation { margin-top: 3px; color: var(--faint); font-size: 12.5px; line-height: 1.45; }
.citation { color: var(--quiet); }
.about .category { color: var(--quiet); }
.what .about { margin-top: 0; }
.tag { color: var(--quiet); }
.back { white-space: nowrap; }
.words { overflow-wrap: anywhere; }
.words p, .words div, .words th, .words td { white-space: pre-wrap; }
.words > * + *, .words li > * + *, .words blockquote > * + * { margin-top: 5px; }
.words ul, .words ol { padding-inline-start: 20px; }
.words li:has(> :is(p, div):first-child > [role='img']:first-child) { list-style: none; margin-inline-start: -18px; }
.words blockquote { padding-inline-start: 10px; border-inline-start: 2px solid var(--edge); color: var(--quiet); }
.words code { padding: 0 3px; border-radius: 4px; background: var(--sunken); font: 0.93em ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; white-space: pre-wrap; }
.words pre { padding: 6px 8px; border-radius: 6px; background: var(--sunken); white-space: pre-wrap; }
.words pre code { padding: 0; background: none; }
.words hr { margin: 8px 0; border: 0; border-top: 1px solid var(--edge); }
.words table { width: 100%; border-collapse: collapse; } .words th, .words td { padding: 2px 5px; border: 1px solid var(--rule); text-align: start; vertical-align: top; }
.entries, .bookmarks, .events, .source { clear: both; margin-top: 40px; }
.text .entries { clear: none; margin: 0 0 1.8em; padding: 14px 16px; border-radius: 8px; background: var(--sunken); }
.entries > :is(h2, h3, h4), .bookmarks > :is(h2, h3, h4), .events > :is(h2, h3, h4), .source > :is(h2, h3, h4) { margin-bottom: 0.7em; font-size: 20px; }
.text .entries > :is(h2, h3, h4) { margin-bottom: 0.4em; font: 600 14px/1.4 var(--sans); }
.edition > .entries, .edition > .bookmarks, .as-article .events, .as-article .source { padding-inline-start: 44px; }
.entry { margin-bottom: 22px; padding-inline-start: 14px; border-inline-start: 3px solid var(--own); }
.text .entry { margin: 0; padding: 0; border: 0; } .text .entry + .entry { margin-top: 12px; }
.quote { margin-bottom: 6px; font: 17px/1.5 var(--serif); } .quote p + p { margin-top: 0.4em; }
.bookmarks ul { padding: 0; list-style: none; } .bookmarks li { margin-bottom: 8px; } .bookmarks a:not([href]) { color: var(--ink); }
.events table { width: 100%; border-collapse: collapse; font-size: 13.5px; } .events th, .events td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; font-weight: 400; }
.events thead th { border-bottom-color: var(--edge); color: var(--faint); font-size: 12.5px; } .events tbody th > span { font-weight: 600; } .date { width: 26%; } .places { width: 14%; }
.events .about { margin-top: 0; } .events .words { margin-top: 4px; }
.source { padding-top: 20px; border-top: 1px solid var(--rule); } .source .citation { margin-bottom: 8px; color: var(--ink); font: 16px/1.5 var(--serif); }
.contents { margin-bottom: 48px; } .contents ol { padding-inline-start: 24px; font: 17px/1.7 var(--serif); }
@media screen and (min-width: 1060px) {
  main:has(.as-article), .several main, .several .contents { max-width: 1010px; }
  .row:not(.crowded) > .text, .crowded > .text { float: left; clear: left; width: 664px; }
  .row:not(.crowded) > .notes { float: right; clear: right; width: 306px; margin: 3px 0 6px; }
  .crowded > .notes { clear: both; columns: 2; column-gap: 40px; margin: 0 0 28px 44px; }
  .crowded .note, .entry:not(.long) { break-inside: avoid; } .crowded .note.long { break-inside: auto; }
  .edition > .entries, .edition > .bookmarks, .as-article .events, .as-article .source { max-width: 664px; }
}
@media screen and (max-width: 559px) {
  body { padding: 24px 16px 48px; }
  .text { padding-inline-start: 28px; font-size: 17px; } .place { margin-inline-end: 8px; }
  h1, .title { font-size: 27px; } .notes, .crowded > .notes { margin-inline-start: 28px; }
  .edition > .entries, .edition > .bookmarks, .as-article .events, .as-article .source { padding-inline-start: 0; }
}
${paperRules(cssText(title.slice(0, longestHead)))}
`
