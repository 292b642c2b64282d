import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'

let open = $state.raw<readonly HTMLDialogElement[]>([])

/** Who had the focus before a dialog came; before the first one, where one came in the place of another. */
const origins = new WeakMap<HTMLDialogElement, HTMLElement>()

function originOf(dialogs: readonly HTMLDialogElement[]): HTMLElement | undefined {
  const focused = document.activeElement
  const from = dialogs.find((dialog) => dialog.contains(focused))
  if (from) return origins.get(from)
  return focused instanceof HTMLElement ? focused : undefined
}

/** The dialog that covers the window, if one does; what lies outside of it is neither heard nor within reach. */
export const cover = (): HTMLDialogElement | undefined => open.at(-1)

/**
 * A dialog that covers the window for as long as it is there. `onclosed` is called in the very task in which the
 * dialog goes, once: the browser tells of a close only in a later task, and by then the window may have opened
 * something else, which would be taken for what was closed.
 */
export class Modal {
  readonly #onclosed: () => void
  #dialog: HTMLDialogElement | undefined

  constructor(onclosed: () => void) {
    this.#onclosed = onclosed
  }

  /** Shows the dialog; whoever had the focus has it again when the dialog goes, however it goes. */
  readonly shown: Attachment<HTMLDialogElement> = (dialog) => {
    const closed = (event: Event) => {
      if (event.target === dialog) this.close()
    }
    this.#dialog = dialog
    const origin = originOf(untrack(() => open))
    if (origin) origins.set(dialog, origin)
    dialog.addEventListener('cancel', closed)
    dialog.addEventListener('close', closed)
    dialog.showModal()
    open = [...untrack(() => open), dialog]
    return () => {
      dialog.removeEventListener('cancel', closed)
      dialog.removeEventListener('close', closed)
      this.#dialog = undefined
      open = open.filter((other) => other !== dialog)
      if (dialog.open) dialog.close()
      // The browser knows only who had it in the dialog before, which is gone.
      const isLost = open.length === 0 && document.activeElement === document.body
      if (isLost && origin?.isConnected) origin.focus({ preventScroll: true })
    }
  }

  /** Closes the dialog, as Escape does. */
  close(): void {
    const dialog = this.#dialog
    if (!dialog) return
    this.#dialog = undefined
    if (dialog.open) dialog.close()
    this.#onclosed()
  }
}
