import CSL from 'citeproc'
import type { Language } from '../article/language'
import type { Citation, CitationStyle } from './citation'
import type { CslItem } from './csl-item'
import { markedOutput, readMarked, verbatim } from './marked-output'
import { localeFile, localeNames, styleFile } from './styles'

/** What works out a style's citations, for one article at a time. Making one takes up to half a second, so it is kept. */
export type StyleEngine = {
  /** The article as a list of references has it. */
  source: (item: CslItem) => Citation
  /** The article as a note or the running text cites it, at paragraphs such as 15–16, or as a whole where none are named. */
  beside: (item: CslItem, paragraphs: string) => Citation
}

const kept = new Map<string, StyleEngine>()

/** What cites in a style, in the words of a language. */
export function engineFor(style: CitationStyle, language: Language): StyleEngine {
  const name = `${style} ${language}`
  const engine = kept.get(name) ?? openEngine(style, language)
  kept.set(name, engine)
  return engine
}

function openEngine(style: CitationStyle, language: Language): StyleEngine {
  let current: CslItem | undefined
  let cited: CslItem | undefined
  let count = 0
  const engine = new CSL.Engine(
    { retrieveLocale: localeFile, retrieveItem: () => ({ ...cited }) },
    styleFile(style, language),
    localeNames[language],
    true,
  )
  engine.setOutputFormat(markedOutput)
  // A title may be `constructor` or `__proto__`, which plain objects have without having been given them.
  for (const byWords of [engine.registry.ambigcites, engine.registry.ambigresets])
    Object.setPrototypeOf(byWords, null)
  // Alone and under a name that no other had: beside a second article of a year, this one would be called 2025a.
  const idOf = (item: CslItem): string => {
    if (item !== current) {
      count += 1
      current = item
      cited = asItStands(item, String(count))
      engine.updateItems([String(count)])
    }
    return String(count)
  }
  const beside = (item: CslItem, paragraphs: string): Citation => {
    const id = idOf(item)
    const part = paragraphs === '' ? { id } : { id, locator: paragraphs, label: 'paragraph' }
    return readMarked(engine.makeCitationCluster([part]))
  }
  return {
    source: (item) => {
      idOf(item)
      const list = engine.makeBibliography()
      const [entry] = list ? list[1] : []
      return entry === undefined ? beside(item, '') : readMarked(entry)
    },
    beside,
  }
}

/** The article under a name, its words kept from being read as markup. */
function asItStands(item: CslItem, id: string): CslItem {
  const { title, author, publisher } = item
  return {
    ...item,
    id,
    title: verbatim(title),
    ...(author && {
      author: author.map((name) =>
        'literal' in name
          ? { literal: verbatim(name.literal) }
          : { family: verbatim(name.family), given: verbatim(name.given) },
      ),
    }),
    ...(publisher !== undefined && { publisher: verbatim(publisher) }),
  }
}
