import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../src/main/security/content-security-policy'
import { firstView } from '../../../src/main/first-view'
import { editionPage, openedPage, pageAddress, readingStyle } from '../../../src/main/page'
import { WorkId } from '../../../src/shared/annotation/annotation'
import type { Edition } from '../../../src/shared/article/edition'
import { firstSettings } from '../../../src/shared/settings/settings'
import { ViewState } from '../../../src/shared/settings/view-state'

const built =
  '<!doctype html><html lang="de"><head><title>Lesespur</title></head><body><main><!--article--></main></body></html>'

const edition: Edition = {
  schema: 1,
  work: 'sample',
  language: 'en',
  version: '1.0.0',
  shortTitle: 'Costs & <gains>',
  author: 'Somebody',
  publisher: 'Nobody',
  date: '2025-08-14',
  dateline: 'Here',
  sources: { until: '2025-08-14', description: 'None.' },
  illustration: { file: 'sample.svg', description: 'Lines.' },
  blocks: [
    { id: 'title', type: 'title', text: 'Costs' },
    { id: 'p1', type: 'paragraph', text: 'It costs $& and $1, $$ or <script>alert(1)</script>.' },
  ],
}

const frame = {
  appearance: 'light',
  face: 'serif',
  panels: { ...firstView(v.parse(WorkId, 'sample'), 'en').panels, annotations: false },
  language: 'de',
  platform: 'linux',
} as const

describe('the page', () => {
  it('holds the article’s text, escaped and to the letter', () => {
    const page = editionPage(built, edition)
    expect(page).toContain('It costs $&amp; and $1, $$ or &lt;script&gt;alert(1)&lt;/script&gt;.')
    expect(page).not.toContain('<!--article-->')
    expect(page).toContain('<title>Costs &amp; &lt;gains&gt; – Lesespur</title>')
  })

  it('says where, when and by whom in the edition’s language', () => {
    expect(editionPage(built, edition)).toContain('Here, 14 August 2025 · Somebody')
    expect(editionPage(built, { ...edition, language: 'de' })).toContain('Here, 14. August 2025 · Somebody')
  })

  it('is laid out from its first frame as the window will be', () => {
    expect(openedPage(built, frame)).toContain(
      '<html lang="de" data-appearance="light" data-face="serif" data-platform="linux" ' +
        'data-contents="open" data-annotations="closed" data-timeline="closed">',
    )
  })

  it('has the text’s measures in a style sheet of its own, because its policy allows none in the markup', () => {
    expect(readingStyle({ ...firstSettings, textSize: 21 }, { timelineHeight: 200 })).toBe(
      ':root{--text-size:21px;--line-height:1.62;--text-width:620px;--timeline-height:200px}\n',
    )
    expect(contentSecurityPolicy).toContain("style-src 'self';")
    expect(contentSecurityPolicy).not.toContain('unsafe')
  })

  it('is opened where the reader was', () => {
    expect(pageAddress('app://lesespur/', null)).toBe('app://lesespur/')
    expect(pageAddress('app://lesespur/', { block: 'q3-p2', share: 0.5 })).toBe('app://lesespur/#q3-p2')
  })

  it('begins with a view that keeps to its schema', () => {
    expect(v.is(ViewState, firstView(v.parse(WorkId, 'sample'), 'de'))).toBe(true)
  })
})
