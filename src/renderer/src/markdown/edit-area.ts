import { edited, type Edit, type Field } from './field'

/** What the field holds, and what is selected in it. */
export const fieldOf = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Field => ({
  text: value,
  start: selectionStart,
  end: selectionEnd,
})

/** Makes the edit as if it had been typed: the field's own undo takes it back, and it is heard as input. */
export function editArea(area: HTMLTextAreaElement, edit: Edit): void {
  const { from, to, insert, start, end } = edit
  const wanted = edited(fieldOf(area), edit).text
  area.focus()
  if (area.value !== wanted) {
    area.setSelectionRange(from, to)
    typeText(insert)
    if (area.value !== wanted) {
      area.setRangeText(insert, from, to)
      area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
    }
  }
  area.setSelectionRange(start, end)
}

function typeText(text: string): void {
  if (!('execCommand' in document)) return
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else changes a field so that its own undo knows of it
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
}
