import type { Language } from '../../../shared/article/language'

/** Words to be heard at an offset of a block. */
export type Cut = { readonly at: number; readonly words: string; readonly language: Language }

/** Puts the words into the element of a text node, each at its offset; gives the text nodes that hold the text now. */
export function markCuts(whole: Text, cuts: readonly Cut[]): Text[] {
  const pieces = [whole]
  for (const { at, words, language } of [...cuts].sort((a, b) => b.at - a.at)) {
    // From the back to the front, so that the first piece is the one to be cut.
    const cut = at > 0 && at < whole.length ? whole.splitText(at) : undefined
    if (cut) pieces.splice(1, 0, cut)
    const hidden = hiddenWords(words, language)
    if (at > 0) whole.after(hidden)
    else whole.before(hidden)
  }
  return pieces
}

/** Takes all such words out of a block; gives its one text node. */
export function unmarkCuts(element: HTMLElement): Text {
  for (const hidden of element.querySelectorAll('[data-heard]')) hidden.remove()
  // Unlike setting the text anew this keeps what is selected selected.
  element.normalize()
  const whole = element.firstChild
  if (!(whole instanceof Text)) throw new Error('a block has text')
  return whole
}

function hiddenWords(words: string, language: Language): HTMLElement {
  const hidden = document.createElement('span')
  hidden.className = 'unseen heard'
  hidden.dataset.heard = ''
  hidden.lang = language
  // The spaces keep the words apart from the text's own where both are read as one line.
  hidden.textContent = ` ${words} `
  return hidden
}
