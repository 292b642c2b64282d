import { BrowserWindow } from 'electron'
import type { Written } from '../../shared/export/format'
import { windowPreferences } from '../security/window-preferences'
import { Cancelled } from './client'
import type { Paper } from './exporting'
import type { PreviewPages } from './preview-pages'

/** How long a page may take to be loaded, and to become a PDF, in milliseconds. */
const limits = { load: 120_000, pdf: 900_000 }

/** From this version on Chromium sets the running title and the page's number as the page's own style says. */
const knowsMarginBoxes = Number.parseInt(process.versions.chrome, 10) >= 131

const runningStyle =
  "width: 100%; margin: 0 16mm; color: #5a5347; font: 10.5px Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"

/** What an older Chromium sets instead; it puts the page's title and the numbers in, and escapes them. */
const running = {
  headerTemplate: `<div style="${runningStyle}"><span class="title"></span></div>`,
  footerTemplate: `<div style="${runningStyle}; text-align: right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
}

/** Prints pages of exports in a window that nobody sees and in which nothing runs. */
export function pagePrinter(pages: Pick<PreviewPages, 'put' | 'forget'>): Paper {
  const open = new Set<BrowserWindow>()
  /** Does something with a page in a window of its own, which is gone afterwards whatever happens. */
  const withPage = async <Outcome>(
    html: Written,
    use: (window: BrowserWindow) => Promise<Outcome>,
  ): Promise<Outcome> => {
    const address = pages.put(html)
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...windowPreferences, javascript: false },
    })
    open.add(window)
    const closed = new Promise<never>((_resolve, reject) => {
      window.once('closed', () => {
        reject(new Cancelled('the window of a page for paper was closed'))
      })
    })
    // Nobody waits for it once the page is done.
    closed.catch(() => undefined)
    try {
      await Promise.race([within(limits.load, window.loadURL(address)), closed])
      return await Promise.race([use(window), closed])
    } finally {
      open.delete(window)
      if (!window.isDestroyed()) window.destroy()
      pages.forget(address)
    }
  }
  return {
    pdfOf: (html) =>
      withPage(html, (window) =>
        within(
          limits.pdf,
          window.webContents.printToPDF({
            preferCSSPageSize: true,
            printBackground: true,
            generateTaggedPDF: true,
            generateDocumentOutline: true,
            displayHeaderFooter: !knowsMarginBoxes,
            ...(knowsMarginBoxes ? {} : running),
          }),
        ),
      ),
    print: (html) => withPage(html, printed),
    cancel: () => {
      for (const window of open) window.destroy()
    },
  }
}

/** Asks for a printer, as long as that takes; whether the page was handed to one. */
const printed = (window: BrowserWindow): Promise<boolean> =>
  new Promise((resolve, reject) => {
    window.webContents.print({ printBackground: true }, (success, reason) => {
      if (success || /cancel/i.test(reason)) resolve(success)
      else reject(new Error(`the page was not printed: ${reason}`))
    })
  })

/** The outcome, or an error once `limit` milliseconds have passed. */
async function within<Outcome>(limit: number, work: Promise<Outcome>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`a page for paper took longer than ${String(limit)} ms`))
    }, limit)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
