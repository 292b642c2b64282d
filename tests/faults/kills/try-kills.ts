import type { Outcome } from '../outcome'
import { timed } from '../timed'
import { killApp } from './kill-app'
import { killLowdb } from './kill-lowdb'

/** R2: the real program is killed at random moments. */
export async function tryKills(count: number): Promise<Outcome[]> {
  const control = 'kill -9 of lowdb in Electron, shown before it is written'
  return [
    await timed('R2', 'kill -9 of the real program', () => killApp(count)),
    await timed('R2.control', control, () => killLowdb(Math.ceil(count / 10))),
  ]
}
