import { field, wordsIn, type JsonObject } from './fields'

/** When an annotation was made and changed last. */
export type ToldTimes = {
  readonly created: string
  readonly modified: string
  /** Whether the file says both as they stand here, so that nothing of it is left to keep. */
  readonly isExact: boolean
  /** Whether the file says when it was made at all. */
  readonly isTold: boolean
}

/** A time later than this counts as wrong, in milliseconds after now: clocks differ, and zones. */
const mostAhead = 24 * 60 * 60 * 1000

/**
 * The times of an entry, to the millisecond in UTC. Where it tells none, `otherwise` stands. Times to come would make all that
 * is written here afterwards seem old, so that `now` stands in for them.
 */
export function timesOf(entry: JsonObject, now: string, otherwise = now): ToldTimes {
  const told = { created: wordsIn(field(entry, 'created')), modified: wordsIn(field(entry, 'modified')) }
  const created = momentIn(told.created, now)
  const modified = momentIn(told.modified, now)
  const times = { created: created ?? modified ?? otherwise, modified: modified ?? created ?? otherwise }
  return {
    ...times,
    isTold: created !== undefined || modified !== undefined,
    isExact:
      times.created === told.created && (times.modified === told.modified || told.modified === undefined),
  }
}

/** A date and time in ISO 8601 as a moment of ours; nothing where it is none. */
export function momentIn(text: string | undefined, now: string): string | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(text))
    return undefined
  const zoned = /(T.*(Z|[+-]\d\d:?\d\d)|^\d{4}-\d\d-\d\d)$/.test(text) ? text : `${text}Z`
  const time = Date.parse(zoned)
  if (Number.isNaN(time)) return undefined
  const latest = Date.parse(now)
  const moment = new Date(time > latest + mostAhead ? latest : time).toISOString()
  return /^\d{4}-/.test(moment) ? moment : undefined
}
