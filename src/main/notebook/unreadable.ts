/** Why a file could not be read as what it should be. */
export type Why = 'newer-version' | 'damaged' | 'disk'

/** Thrown by the reading of one file, because lowdb's port has no other way to say so; caught where files are opened. */
export class Unreadable extends Error {
  readonly why: Why
  readonly file: string

  constructor(why: Why, file: string, reason: string) {
    super(reason)
    this.why = why
    this.file = file
  }
}
