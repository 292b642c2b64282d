import { binKeeps } from '../../../shared/notebook/plan-several'

const day = 24 * 60 * 60 * 1000

/** How many days the bin keeps what was deleted. */
export const binDays = Math.round(binKeeps / day)

/** How many days are left for what was deleted at `deleted`, the one that has begun among them. */
export const daysLeft = (deleted: string, now: number): number =>
  Math.min(binDays, Math.max(0, Math.ceil((Date.parse(deleted) + binKeeps - now) / day)))
