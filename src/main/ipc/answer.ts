import * as v from 'valibot'
import { contract, type Handlers, type RequestName } from '../../shared/ipc/contract'
import { failed, type Result } from '../../shared/result'
import type { Log } from '../log'
import { reasonOf } from '../reason'

/** Answers what a window asks, whatever it asks. */
export type Answer = (name: unknown, input: unknown) => Promise<Result<unknown>>

/**
 * From untrusted to typed: only requests of the contract, only with the input that it asks for. A handler that throws
 * has a bug, or a damaged program; it is logged, and answered in general words.
 */
export const createAnswer =
  (handlers: () => Promise<Handlers>, log: Log): Answer =>
  async (name, input) => {
    if (!isRequest(name)) return failed({ kind: 'refused', reason: 'no such request' })
    const checked = v.safeParse(contract.requests[name].input, input)
    if (!checked.success) return failed({ kind: 'refused', reason: reasonOf(checked.issues) })
    try {
      // The schema of this very name has accepted the input; TypeScript cannot tie the two unions together.
      const handle = (await handlers())[name] as (input: unknown) => Promise<Result<unknown>>
      return await handle(checked.output)
    } catch (error) {
      log(name, error)
      return failed({ kind: 'unexpected' })
    }
  }

const isRequest = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(contract.requests, name)
