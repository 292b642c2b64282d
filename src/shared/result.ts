import type { Failure } from './failure'

/** What a request comes back with: errors do not survive the context bridge, values do. */
export type Result<Value, Trouble = Failure> = { ok: true; value: Value } | { ok: false; failure: Trouble }

/** A success that carries `value`. */
export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

/** Trouble as a value. */
export const failed = <Trouble>(failure: Trouble): { ok: false; failure: Trouble } => ({ ok: false, failure })
