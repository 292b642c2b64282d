import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hostileWords } from './hostile-words'

/** An annotation of another program that says hostile words wherever it can. */
const entry = (words: string) => ({
  '@context': ['http://www.w3.org/ns/anno.jsonld', 'http://127.0.0.1:9/hurt.jsonld'],
  type: 'Annotation',
  id: `urn:uuid:${randomUUID()}`,
  motivation: 'commenting',
  creator: { type: 'Person', id: 'http://127.0.0.1:9/hurt', name: words },
  generator: { id: words, name: words },
  body: [
    { type: 'TextualBody', format: 'text/markdown', value: words },
    { type: 'TextualBody', purpose: 'tagging', value: words },
  ],
  target: {
    source: words,
    styleClass: words,
    selector: { type: 'TextQuoteSelector', exact: 'fern von Europa', prefix: '', suffix: '' },
  },
  [words]: words,
})

const set = () => ({
  '@context': 'http://127.0.0.1:9/hurt.jsonld',
  type: 'AnnotationSet',
  about: { 'dc:title': hostileWords[0] },
  items: hostileWords.map(entry),
})

/** How annotations come in from a file: what each format's file holds, when every word in it is hostile. */
const contents: Readonly<Record<string, () => string>> = {
  'hostile.jsonld': () => JSON.stringify(set()),
  'hostile.annotation': () => JSON.stringify(set()),
  'hostile.html': () =>
    `<!doctype html><script type="application/ld+json">${JSON.stringify(set()).replaceAll('<', '\\u003c')}</script>
    ${hostileWords.join('\n')}`,
  'hostile.md': () =>
    `${hostileWords.filter((words) => !words.includes('<!--')).join('\n\n')}
    <!-- lesespur-annotations\n${JSON.stringify(set()).replaceAll('--', '-\\u002d')}\n-->`,
}

/** Writes a file of each kind that can be imported into a folder; their paths. */
export const hostileFiles = (folder: string): Promise<string[]> =>
  Promise.all(
    Object.entries(contents).map(async ([name, content]) => {
      const file = join(folder, name)
      await writeFile(file, content())
      return file
    }),
  )

/** Writes what the program keeps beside the library, with hostile words in every field that takes words. */
export async function hostileSettings(folder: string): Promise<void> {
  const [words = ''] = hostileWords
  const anywhere = Object.fromEntries(hostileWords.map((one) => [one, one]))
  const files: Record<string, unknown> = {
    'settings.json': {
      schema: 1,
      keys: Object.fromEntries(hostileWords.map((one) => [one.slice(0, 40), [one.slice(0, 40)]])),
      language: words,
      appearance: words,
      face: words,
      textSize: words,
      exports: anywhere,
      ...anywhere,
    },
    'view-state.json': { schema: 1, work: words, edition: words, panels: anywhere, ...anywhere },
    'citations.json': { schema: 1, works: { 'alaska-2025': { de: { title: words, url: 'javascript:1' } } } },
    'last-exports.json': { schema: 1, works: { [words]: anywhere } },
  }
  await Promise.all(
    Object.entries(files).map(([name, content]) => writeFile(join(folder, name), JSON.stringify(content))),
  )
}
