import { exploreCarelessLowdb } from '../../support/careless-lowdb'
import { exploreCrashes, type Explored } from '../../support/explore-crashes'
import type { Losses, Outcome } from '../outcome'
import { timed } from '../timed'

/** How many states are tried at a crash point, at most: twice as many as in `npm test`. */
const states = 12

/** R3: the power fails at every crash point of a run, on a disk in memory that drops and reorders what was not flushed. */
export async function tryCrashes(runs: number): Promise<Outcome[]> {
  return [
    await timed('R3', 'every crash point of runs of 500 operations', () => explore(runs)),
    await timed('R3.unflushed.control', 'the same without flushing, 60 operations', async () =>
      lossesOf([
        await exploreCrashes({
          seed: 1,
          states: 4,
          operations: 60,
          seenAs: (disk) => ({ ...disk.calls, flush: () => undefined }),
        }),
      ]),
    ),
    await timed('R3.control', 'the same of plain lowdb', async () => {
      const { states: tried, operations, bad } = await exploreCarelessLowdb({ seed: 1, states })
      return { tried, lost: bad.length, unreadable: 0, annotations: operations, troubles: bad.slice(0, 5) }
    }),
  ]
}

async function explore(runs: number): Promise<Losses> {
  const explored: Explored[] = []
  for (let seed = 1; seed <= runs; seed += 1) explored.push(await exploreCrashes({ seed, states }))
  return lossesOf(explored)
}

/** A bad state counts as lost, whatever is wrong with it; operations stand where others count annotations. */
const lossesOf = (all: readonly Explored[]): Losses => ({
  tried: all.reduce((sum, one) => sum + one.states + one.kills, 0),
  lost: all.reduce((sum, { bad }) => sum + bad.length, 0),
  unreadable: 0,
  annotations: all.reduce((sum, { operations }) => sum + operations, 0),
  troubles: all.flatMap(({ bad }) => bad).slice(0, 20),
})
