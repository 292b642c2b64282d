import type { ExportedAnnotation, ExportInput } from './format'
import { languageOf } from './outline'
import { questionOf } from './selection'

/** Tells the words of the article's question that an annotation stands under; nothing before the first, or without a place. */
export function questionTeller({
  editions,
}: ExportInput): (exported: ExportedAnnotation) => string | undefined {
  const words = new Map(
    editions.map(({ edition: { language, blocks } }) => [
      language,
      new Map(blocks.flatMap((block) => (block.type === 'heading' ? [[block.question, block.text]] : []))),
    ]),
  )
  return (exported) => {
    const language = languageOf(exported)
    return language && words.get(language)?.get(questionOf(exported.place))
  }
}
