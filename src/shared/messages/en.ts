import type { Messages } from './messages'
import { categories } from './en/categories'
import { dialogs } from './en/dialogs'
import { failures } from './en/failures'
import { marks } from './en/marks'
import { menu } from './en/menu'
import { page } from './en/page'
import { steps } from './en/steps'
import { exporting } from './en/exporting'
import { timeline } from './en/timeline'
import { window } from './en/window'

/** The interface in English. */
export const en: Messages = {
  categories,
  dialogs,
  exporting,
  failures,
  marks,
  menu,
  page,
  steps,
  timeline,
  window,
}
