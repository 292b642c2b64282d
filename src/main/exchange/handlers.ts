import type { WorkId } from '../../shared/annotation/annotation'
import type { Handlers } from '../../shared/ipc/contract'
import { ok } from '../../shared/result'
import { Exporting, type ExportingParts } from './exporting'

/** The requests about exports. */
export type ExportHandlers = Pick<
  Handlers,
  'exportableWorks' | 'previewExport' | 'exportNotes' | 'printNotes' | 'copyExport' | 'cancelExport'
>

/** What those requests need. */
export type ExchangeParts = ExportingParts & {
  /** The work that the reader has open. */
  readonly open: () => WorkId
  readonly copyText: (text: string) => Promise<void>
}

/** Answers the requests about exports. */
export function exportHandlers(parts: ExchangeParts): ExportHandlers {
  const exporting = new Exporting(parts)
  return {
    exportableWorks: () => exporting.works(parts.open()),
    previewExport: (request) => exporting.preview(request),
    exportNotes: ({ request, update }) => exporting.save(request, update),
    printNotes: (request) => exporting.print(request),
    copyExport: async (request) => {
      const text = await exporting.text(request)
      if (!text.ok) return text
      await parts.copyText(text.value)
      return ok(undefined)
    },
    cancelExport: () => {
      exporting.cancel()
      return Promise.resolve(ok(undefined))
    },
  }
}
