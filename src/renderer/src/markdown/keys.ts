import { editArea, fieldOf } from './edit-area'
import { formatOf } from './formats'
import { nextLine } from './lines'

/** Does what a key means where Markdown is written: a format, or the next line of a list; says whether it meant anything. */
export function writeByKey(event: KeyboardEvent, area: HTMLTextAreaElement, mac: boolean): boolean {
  if (event.isComposing) return false
  const asked = formatOf(event, mac)
  const plainEnter =
    event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
  const edit = asked ? asked.toggle(fieldOf(area)) : plainEnter ? nextLine(fieldOf(area)) : undefined
  if (!edit) return false
  editArea(area, edit)
  event.preventDefault()
  event.stopPropagation()
  return true
}
