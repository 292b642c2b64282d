import { categories } from './de/categories'
import { dialogs } from './de/dialogs'
import { failures } from './de/failures'
import { marks } from './de/marks'
import { menu } from './de/menu'
import { page } from './de/page'
import { steps } from './de/steps'
import { exporting } from './de/exporting'
import { timeline } from './de/timeline'
import { window } from './de/window'

/** The interface in German. Each part is typed by its German keys; English has the same. */
export const de = { categories, dialogs, exporting, failures, marks, menu, page, steps, timeline, window }
