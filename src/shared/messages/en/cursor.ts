import type { Messages } from '../messages'

/** Words for the reading cursor and for those who hear the page. */
export const cursor: Messages['cursor'] = {
  name: 'Reading cursor',
  on: 'Reading cursor on. Up and down: sentences, left and right: words, with Shift the passage grows. Esc switches it off.',
  off: 'Reading cursor off.',
  passage: 'passage',
  sentence: (at, all, place) => `Sentence ${String(at)} of ${String(all)}, ${place}.`,
  sentences: (count, place) =>
    count === 1 ? `One sentence, ${place}.` : `${String(count)} sentences, ${place}.`,
  words: (count, place) => (count === 1 ? `One word, ${place}.` : `${String(count)} words, ${place}.`),
  paragraph: (number) => `paragraph ${String(number)}`,
  to: (from, end) => `${from} to ${end}`,
  marks: (list) =>
    list.length === 1
      ? `One highlight: ${list.join('')}.`
      : `${String(list.length)} highlights: ${list.join('; ')}.`,
  bookmarks: (count) => (count === 1 ? 'One bookmark.' : `${String(count)} bookmarks.`),
  events: (titles) => `On the timeline: ${titles.join('; ')}.`,
  begins: 'Beginning of the text.',
  ends: 'End of the text.',
  copyWithCitation: 'Copy with citation',
  number: (number, marks) =>
    marks === 0
      ? `Paragraph ${String(number)}`
      : marks === 1
        ? `Paragraph ${String(number)}, one highlight`
        : `Paragraph ${String(number)}, ${String(marks)} highlights`,
  annotations: (count) => (count === 1 ? 'One annotation' : `${String(count)} annotations`),
  markBegins: (category, note) =>
    note ? `Highlight ${category} with note start` : `Highlight ${category} start`,
  markEnds: (category) => `Highlight ${category} end`,
  manyBegin: (count) => `${String(count)} highlights start`,
  manyEnd: (count) => `${String(count)} highlights end`,
  heading: 'Hearing the page',
  announce: 'Announce highlights',
  announceHint: 'For those who hear the text: hidden words say where a highlight starts and ends.',
  announceOn: 'Highlights are announced.',
  announceOff: 'Highlights are no longer announced.',
}
