import { dayLength } from './edtf-span'
import type { Span } from './span'

/** From the first moment that is known to the last: what some dates cover together, open ends left aside. */
export function knownSpan(dated: readonly { readonly span: Span }[]): Span {
  let from = Infinity
  let to = -Infinity
  for (const { span } of dated) {
    for (const end of [span.from, span.to]) {
      if (!Number.isFinite(end)) continue
      from = Math.min(from, end)
      to = Math.max(to, end)
    }
  }
  return from < to ? { from, to } : { from: 0, to: dayLength }
}
