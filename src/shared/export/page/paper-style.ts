/**
 * How the page looks on paper, A4: the notes stand beside the text, and where they are much longer, below it in two columns.
 * They do not float there: in what floats, browsers pay no heed to single lines at the end and the beginning of a sheet.
 * `head` is what stands above each sheet, as a string of CSS, in browsers that know boxes in a sheet's margin.
 */
export const paperRules = (head: string): string => `
@page {
  size: A4; margin: 19mm 16mm 20mm;
  @top-left { content: ${head}; color: #5a5347; font: 8pt/1.3 Inter, 'Segoe UI', Arial, sans-serif; padding-bottom: 4mm; vertical-align: bottom; }
  @bottom-right { content: counter(page) " / " counter(pages); color: #5a5347; font: 8pt/1.3 Inter, 'Segoe UI', Arial, sans-serif; padding-top: 4mm; vertical-align: top; }
}
@page :first { @top-left { content: none; } }
@media print {
  :root { --paper: #fff; --sunken: #f6f3ec; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { padding: 0; background: none; font-size: 9pt; }
  main, .contents { max-width: none; }
  .said { display: none; }
  p, li { orphans: 3; widows: 3; }
  h1, h2, h3, h4, .kicker, .byline, .what { break-after: avoid; break-inside: avoid; }
  a { text-decoration: none; }
  h1, .title, h2.title, .contents + main .title { font-size: 22pt; } h2 { font-size: 15pt; } h3 { font-size: 13pt; }
  .text { padding-inline-start: 8mm; font-size: 10.5pt; line-height: 1.52; }
  .text .lead { font-size: 12pt; } .text .caption, .byline, .key { font-size: 8pt; } .kicker { font-size: 8pt; }
  .paragraph { margin: 0; padding-bottom: 2.6mm; } section[aria-labelledby] > .row:first-child .kicker { margin-top: 0; padding-top: 5mm; }
  .place { margin-inline-end: 3mm; font-size: 7.5pt; line-height: 16pt; }
  sup { font-size: 6.5pt; }
  .notes { margin-inline-start: 8mm; } .note { padding-inline-start: 2.4mm; border-inline-start-width: 0.7mm; }
  .note, .words, .about, .citation { font-size: 8.25pt; line-height: 1.42; } .what .number, .category, .about, .citation { font-size: 7.75pt; }
  .note:target, .entry:target { background: none; }
  .note:not(.long), .entry:not(.long), .quote, .events tr, .key, .text .entries:not(:has(.long)), .bookmarks li { break-inside: avoid; }
  .about, .citation { break-before: avoid; }
  .as-notes { max-width: 150mm; }
  .work + .work, .several main > .work:first-child { break-before: page; margin: 0; padding: 0; border: 0; }
  .edition + .edition { break-before: page; margin: 0; padding: 0; border: 0; }
  .as-article .row > .text { width: 118mm; }
  .as-article .row:not(.crowded):has(> .notes) { display: grid; grid-template-columns: 118mm 55mm; column-gap: 5mm; }
  .as-article .row:not(.crowded) > .notes { margin: 0.6mm 0 1mm; }
  .crowded > .notes { columns: 2; column-gap: 7mm; margin: 0 0 5mm 8mm; }
  .entries, .bookmarks, .events, .source { margin-top: 9mm; font-size: 9pt; }
  .edition > .entries, .edition > .bookmarks, .as-article .events, .as-article .source { padding-inline-start: 8mm; }
  .quote { font-size: 10.5pt; } .source .citation { font-size: 10pt; } .events table { font-size: 8.5pt; } .events thead { display: table-header-group; }
  .source { break-inside: avoid; }
}
`
