import type { Keeper } from '../../src/main/notebook/keeper-protocol'
import { work } from './keeping'
import type { Act } from './notebook-laws'

/** Has a keeper do what a reader may do to a notebook. */
export function perform(keeper: Keeper, one: Act) {
  switch (one.act) {
    case 'annotate':
      return keeper.annotate(one.draft)
    case 'revise':
      return keeper.revise(one.wish)
    case 'remove':
      return keeper.remove(one.wish)
    case 'annotateAll':
      return keeper.annotateAll(one.wish)
    case 'reviseAll':
      return keeper.reviseAll(one.wish)
    case 'restore':
      return keeper.restore(one.wish)
    case 'purge':
      return keeper.purge(one.wish)
    case 'undo':
      return keeper.undo(work)
    case 'redo':
      return keeper.redo(work)
  }
}
