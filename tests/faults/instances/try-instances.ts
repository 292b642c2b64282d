import type { Outcome } from '../outcome'
import { timed } from '../timed'
import { startTwice } from './two-instances'
import { startLowdbTwice } from './two-lowdbs'

/** R6: the real program is started while it runs already, or at the same moment. */
export async function tryInstances(count: number): Promise<Outcome[]> {
  return [
    await timed('R6', 'two of the real program at once', () => startTwice(count)),
    await timed('R6.control', 'two programs with lowdb on one file', () =>
      startLowdbTwice(Math.ceil(count / 5)),
    ),
  ]
}
