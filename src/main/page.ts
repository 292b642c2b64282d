import { byline } from '../shared/article/byline'
import type { Edition } from '../shared/article/edition'
import type { Appearance } from './background'
import type { Language } from '../shared/article/language'
import { articleHtml, escapeHtml } from '../shared/article/static-html'
import type { Output } from '../shared/ipc/contract'
import { messagesIn } from '../shared/messages/messages'
import type { Settings } from '../shared/settings/settings'
import type { Panels, ReadingPosition } from '../shared/settings/view-state'

/** What the first painted frame shows beside the text, before any script runs. */
export type FirstFrame = {
  readonly appearance: Appearance
  readonly face: Settings['face']
  readonly panels: Panels
  /** The interface's language. */
  readonly language: Language
  readonly platform: Output<'open'>['platform']
}

/** Where the built page has room for the article. */
const placeForArticle = '<!--article-->'

/** The built page with an edition's text in it: made when the program is built, so that a start has nothing to make. */
export const editionPage = (built: string, edition: Edition): string =>
  built
    .replace(/<title>.*?<\/title>/s, () => `<title>${escapeHtml(edition.shortTitle)} – Lesespur</title>`)
    .replace(placeForArticle, () => articleHtml(edition, messagesIn(edition.language).page, byline(edition)))

/** The name of the file that holds an edition's page. */
export const editionPageName = (work: string, edition: Language): string => `editions/${work}.${edition}.html`

/** The page as it is opened: laid out from its first frame as the window will be. */
export const openedPage = (page: string, { language, ...state }: FirstFrame): string =>
  page.replace(/<html[^>]*>/, () => `<html ${attributes({ lang: language, ...frameState(state) })}>`)

/** The text's and the timeline's measures as a style sheet of its own: the page's policy allows no style in the markup. */
export const readingStyle = (
  { textSize, lineHeight, textWidth }: Settings,
  { timelineHeight }: Pick<Panels, 'timelineHeight'>,
): string => {
  const measures = {
    'text-size': `${String(textSize)}px`,
    'line-height': String(lineHeight),
    'text-width': `${String(textWidth)}px`,
    'timeline-height': `${String(timelineHeight)}px`,
  }
  const lines = Object.entries(measures).map(([name, value]) => `--${name}:${value}`)
  return `:root{${lines.join(';')}}\n`
}

/** The page's address; a place in the text is a fragment, so that the browser itself goes there before any script. */
export const pageAddress = (home: string, position: ReadingPosition | null): string =>
  position ? `${home}#${position.block}` : home

const frameState = ({ appearance, face, panels, platform }: Omit<FirstFrame, 'language'>) => ({
  'data-appearance': appearance,
  'data-face': face,
  'data-platform': platform,
  'data-contents': openOrClosed(panels.contents),
  'data-annotations': openOrClosed(panels.annotations),
  'data-timeline': openOrClosed(panels.timeline),
})

const openOrClosed = (open: boolean) => (open ? 'open' : 'closed')

const attributes = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${escapeHtml(value)}"`)
    .join(' ')
