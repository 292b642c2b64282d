import { cssText } from '../markup/css-text'
import { pictureFaces } from './picture-look'

/**
 * How the printable page looks: on paper A4 across, with the table's head on every sheet and no row that is cut where it
 * fits on one sheet. `head` is what stands above each sheet, where the browser can do that.
 */
export const pageStyle = (head: string): string => `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { max-width: 1120px; margin: 0 auto; padding: 24px; background: #fff; color: #23211d; font: 13px/1.45 ${pictureFaces}; }
h1 { margin: 0; font-size: 22px; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 24px 0 8px; font-size: 16px; }
header p, footer { margin: 4px 0 0; color: #5a5347; overflow-wrap: anywhere; }
footer { margin-top: 16px; }
figure { margin: 16px 0 0; overflow-x: auto; }
svg { display: block; max-width: 100%; height: auto; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 5px 10px 5px 0; border-bottom: 1px solid #e3e0da; text-align: start; vertical-align: top; overflow-wrap: anywhere; hyphens: auto; }
thead th { border-bottom: 1.5px solid #5a5347; color: #5a5347; font-size: 12px; }
tbody th { font-weight: 600; }
.date { width: 15%; } .event { width: 33%; } .lane { width: 11%; } .names { width: 15%; }
td p, th p { margin: 2px 0 0; font-weight: 400; }
.basis, .place { color: #5a5347; }
.place { white-space: nowrap; }
.note { white-space: pre-wrap; border-inline-start: 2px solid #1d5f5b; padding-inline-start: 8px; }
ul { margin: 0; padding: 0; list-style: none; }
li + li { margin-top: 3px; }
@page { size: A4 landscape; margin: 14mm 12mm; @top-left { content: ${cssText(head)}; color: #5a5347; font: 9px ${pictureFaces}; } @bottom-right { content: counter(page) " / " counter(pages); color: #5a5347; font: 9px ${pictureFaces}; } }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  figure { overflow: visible; }
  figure, tr, header { break-inside: avoid; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
}
`
