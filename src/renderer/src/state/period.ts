/** When annotations were last changed: on the days that are meant, in the reader's time zone. */
export type Period = '' | 'today' | 'week' | 'month' | 'range'

/** Moments from `since`, and before `before`, both as ISO 8601 in UTC; what is missing has no end. */
export type Span = { readonly since?: string; readonly before?: string }

/** How many days each period has, today among them. */
const days = { today: 1, week: 7, month: 30 }

/** The span of a period as seen from `now`. `from` and `to` are days as a date field gives them, both among the span. */
export function spanOf(period: Period, from: string, to: string, now: Date): Span {
  if (period === '') return {}
  if (period === 'range') {
    const since = dayOf(from, 0)
    const before = dayOf(to, 1)
    return { ...(since && { since }), ...(before && { before }) }
  }
  const start = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days[period] + 1)
  return { since: start.toISOString() }
}

/** Whether a moment lies in the span. */
export const within = (moment: string, { since, before }: Span): boolean =>
  (since === undefined || moment >= since) && (before === undefined || moment < before)

/** The beginning of a day, `later` days on; nothing where the field is empty. */
function dayOf(day: string, later: number): string | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  return date === undefined
    ? undefined
    : new Date(Number(year), Number(month) - 1, Number(date) + later).toISOString()
}
