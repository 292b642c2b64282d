import type { Language } from '../../../shared/article/language'
import type { Messages } from '../../../shared/messages/messages'
import type { Result } from '../../../shared/result'
import { dateAlone } from '../../../shared/timeline/date-as-typed'
import { parseEdtf } from '../../../shared/timeline/edtf'
import { dateKind } from '../../../shared/timeline/edtf-words'
import type { DateTrouble } from '../../../shared/timeline/read-date'

/** What a typed date is answered with; `meant` are dates in EDTF that may be meant instead. */
export type DateFeedback = {
  readonly state: 'empty' | 'understood' | 'trouble'
  readonly words: string
  readonly meant: readonly string[]
}

/** Shows a typed date back as it is understood, or says what is wrong with it. */
export function dateFeedback(
  read: Result<{ edtf: string }, DateTrouble>,
  messages: Messages,
  language: Language,
): DateFeedback {
  const words = messages.events.editor
  if (read.ok) {
    const { edtf } = read.value
    const date = parseEdtf(edtf)
    const kind = date.ok ? messages.timeline.kind[dateKind(date.value)] : ''
    const shown = words.understood(dateAlone(edtf, language), kind, edtf)
    return { state: 'understood', words: shown, meant: [] }
  }
  const { failure } = read
  if (failure.kind === 'empty') return { state: 'empty', words: '', meant: [] }
  const { trouble } = words
  if (failure.kind === 'impossible' && failure.month) {
    const { year, month, days } = failure.month
    const name = dateAlone(`${padded(year, 4)}-${padded(month, 2)}`, language)
    return { state: 'trouble', words: trouble.shortMonth(name, days), meant: [] }
  }
  const meant =
    failure.kind === 'ambiguous'
      ? failure.readings
      : failure.kind === 'reversed' && failure.turned !== undefined
        ? [failure.turned]
        : []
  return { state: 'trouble', words: trouble[failure.kind], meant }
}

const padded = (number: number, digits: number) => String(number).padStart(digits, '0')
