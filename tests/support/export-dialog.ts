import { expect, type Locator } from '@playwright/test'
import { formatOf } from '../../src/shared/export/formats'
import type { FormatId } from '../../src/shared/export/options'
import type { Reader } from './reader'

/** Opens the export as its button does. */
export async function openExport(reader: Reader): Promise<Locator> {
  await reader.page.getByRole('button', { name: reader.messages.window.export, exact: true }).click()
  await expect(reader.exportDialog).toBeVisible()
  return reader.exportDialog
}

/** Chooses where annotations go in the open export dialog, and in which format. */
export async function chooseFormat(reader: Reader, format: FormatId): Promise<void> {
  const { destinations, format: words } = reader.messages.exporting
  const { destination } = formatOf(format)
  const pick = (legend: string, name: string) =>
    reader.exportDialog
      .getByRole('group', { name: legend, exact: true })
      .locator('label')
      .filter({ has: reader.page.getByRole('radio', { name, exact: true }) })
      .click()
  await pick(destinations.legend, destinations.names[destination])
  await pick(words.legend, words.names[format])
  await expect(
    reader.exportDialog.getByRole('radio', { name: words.names[format], exact: true }),
  ).toBeChecked()
}

/** Opens the choices that stand behind the others. */
export async function openMore(reader: Reader): Promise<void> {
  await reader.exportDialog
    .locator('summary', { hasText: new RegExp(`^\\s*${reader.messages.exporting.more}`) })
    .click()
}

/** Text of the preview, as it is in the field. */
export const previewOf = (reader: Reader): Locator =>
  reader.exportDialog.getByRole('textbox', { name: reader.messages.exporting.preview, exact: true })
