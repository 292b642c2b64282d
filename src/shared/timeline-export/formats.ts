import { csv } from './csv'
import { json } from './json'
import type { TimelineFormat, TimelineFormatId } from './material'
import { page } from './page'
import { svg } from './picture'

/** All formats, in the order in which they are offered. */
export const timelineFormats: readonly TimelineFormat[] = [svg, page, csv, json]

/** The format of that name. */
export const timelineFormatOf = (id: TimelineFormatId): TimelineFormat =>
  timelineFormats.find((format) => format.id === id) ?? svg
