import type { GenericSchema } from 'valibot'
import type { Salvage } from '../../shared/notebook/put-together'

/** A step from one version of what is written down to the next: pure, and named for the log. */
export interface Migration {
  name: string
  /** The version it makes of the one before. */
  to: number
  record: (record: unknown) => unknown
  entry: (entry: unknown) => unknown
}

/** From the version `to` on there may be what `name` says; what an older version wrote has none of it, and stays as it is. */
export const knowing = (to: number, name: string): Migration => ({
  name,
  to,
  record: (record) => ({ ...fieldsOf(record), schema: to }),
  entry: (entry) => entry,
})

/** The fields of what should be an object; whether they are as they must be is looked at afterwards. */
export const fieldsOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})

/** What a state and an entry have in common, whatever is kept. */
export interface Revised {
  revision: number
}

export interface Stamped extends Revised {
  time: string
}

/** What every file says first: its version. */
export interface Versioned {
  schema: number
}

/** What is written down of a state. */
export interface Recorded extends Revised, Versioned {}

/** What a file must be: its version, the way from older ones, and its schema. */
export interface Shape<Written extends Versioned> {
  /** The version that this program writes. */
  schema: number
  migrations: readonly Migration[]
  written: GenericSchema<unknown, Written>
}

/** What a journal must be. Its format has the same number as the snapshot's schema. */
export interface Journalled<Entry> {
  /** What it belongs to, as its header says: a work's id, or `vocabulary`. */
  of: string
  schema: number
  migrations: readonly Migration[]
  entry: GenericSchema<unknown, Entry>
}

/**
 * One kind of thing that is kept as a snapshot and a journal: how it is made, changed, written down and read.
 * `State` is the living thing, `Written` its plain JSON, `Entry` one change of it.
 */
export interface Kind<State extends Revised, Written extends Recorded, Entry extends Stamped>
  extends Shape<Written>, Journalled<Entry> {
  /** The snapshot's file name without its ending. */
  file: string
  empty: () => State
  fromRecord: (written: Written) => State
  toRecord: (state: State) => Written
  /** Changes `state` in place; what it costs does not grow with the state. */
  apply: (state: State, entry: Entry) => void
  /** Puts a state together from what could be saved of it; its revision is given to it afterwards. */
  putTogether: (salvage: Salvage<State, Entry>) => State
  /** The latest time that the state knows of, or an empty string. */
  latest: (state: State) => string
}

/** Brings what has the version `from` to the version of this program. */
export function migrate(
  migrations: readonly Migration[],
  what: 'record' | 'entry',
  from: number,
  value: unknown,
): unknown {
  const steps = migrations.filter(({ to }) => to > from).toSorted((a, b) => a.to - b.to)
  return steps.reduce((older, step) => step[what](older), value)
}
