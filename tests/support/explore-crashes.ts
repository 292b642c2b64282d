import { seeded } from '../bench/library/random'
import { statesAfter } from './crash-states'
import type { Cut, Image } from './crashing-files'
import { JudgedLibrary } from './judged-library'
import { clockFrom, recordRun, type RunWish } from './recorded-run'

/** How thoroughly the crash points of a run are looked at. */
export interface Exploration extends Omit<RunWish, 'operations'> {
  operations?: number
  /** How many states are tried at each crash point, at most. */
  states: number
  /** When the library is opened again; a day after the run began, unless said. */
  then?: string
}

/** What an exploration found. */
export interface Explored {
  operations: number
  crashPoints: number
  /** States after a power cut, and programs killed and cut off from power later. */
  states: number
  kills: number
  /** How many different notebooks and vocabularies the keeper was given to open. */
  opened: number
  /** What was wrong, one line a state. */
  bad: string[]
  /** What the run left where nothing failed. */
  image: Image
}

/**
 * Records a run of the product's keeper and has the power fail at each of its crash points: before each call that changes the
 * disk or makes it certain, and at the end. What a power cut may leave is opened by the keeper again and judged.
 */
export async function exploreCrashes({
  states: most,
  operations = 500,
  then,
  ...wish
}: Exploration): Promise<Explored> {
  const run = await recordRun({ ...wish, operations })
  const begins = wish.begins ?? '2026-05-01T00:00:00.000Z'
  const library = new JudgedLibrary(run, then ?? clockFrom(begins)().toISOString())
  const random = seeded(wish.seed)
  const explored: Explored = {
    operations: run.operations,
    crashPoints: run.moments.length,
    states: 0,
    kills: 0,
    opened: 0,
    bad: [],
    image: run.image,
  }
  let names: Cut['names'] = []
  for (const [index, { cut, told }] of run.moments.entries()) {
    const tell = (how: string, wrong: string[]) => {
      if (wrong.length > 0)
        explored.bad.push(
          `seed ${String(wish.seed)}, crash point ${String(index)}, ${how}: ${wrong.join('; ')}`,
        )
    }
    const seen = new Set<string>()
    for (const state of statesAfter(cut, random, most)) {
      const key = library.keyOf(state.image)
      if (seen.has(key)) continue
      seen.add(key)
      explored.states += 1
      tell(state.how, await library.wrongAfterCut(state, told))
    }
    const [nothing, all] = statesAfter(cut, random, 2)
    // A mere block on its way is met at every operation, and looked at now and then.
    const isFamiliar = cut.names === names && index % 8 !== 0
    names = cut.names
    if (!nothing || !all || isFamiliar) continue
    explored.kills += 1
    tell('killed', await library.wrongAfterKill(cut, told, library.differing(nothing.image, all.image)))
  }
  explored.opened = library.opened
  return explored
}
