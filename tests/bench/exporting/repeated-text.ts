import { materialOf } from '../../../src/main/exchange/material'
import { plainText, blockAt } from '../../../src/shared/article/plain-text'
import { citerFor } from '../../../src/shared/citation/citer'
import { cslItemOf } from '../../../src/shared/citation/csl-item'
import type { Writer } from '../../../src/shared/export/format'
import { exportInput } from '../../../src/shared/export/export-input'
import { formatOf } from '../../../src/shared/export/formats'
import { exportTask } from './noted-article'

/** A plain list of quotes and notes that works the article's text out anew for each: what it takes grows by notes times text. */
const write: Writer = (parts) =>
  parts
    .flatMap((input) =>
      input.annotations.flatMap(({ annotation, place }) => {
        const found = input.editions.find(({ edition }) => edition.language === 'de')
        if (!found || place?.state !== 'found' || annotation.motivation !== 'commenting') return []
        const paragraph = blockAt(plainText(found.edition), place.passage.start)?.paragraph
        return `${annotation.target.selector[0].exact} (${String(paragraph)}): ${annotation.body.value}`
      }),
    )
    .join('\n')

/** The control: what such a writer takes for the same notes, in seconds. */
export async function secondsOfRepeatedText(): Promise<number> {
  const task = exportTask('text')
  const [work] = task.works
  if (!work) throw new Error('there is no work')
  const began = performance.now()
  const { options } = task.request
  const material = materialOf(work, task, task.request, ({ edition }) =>
    citerFor(cslItemOf(edition), options.style, options.language),
  )
  await write([exportInput(formatOf('text'), material, options, task.now)], () => undefined)
  return (performance.now() - began) / 1000
}
