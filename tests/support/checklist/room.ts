import type { RunningApp } from '../app'
import type { InsecureServer } from './insecure-server'

/** A program to be looked at: running, with its folder, its preload script, its binary as people get it, and a server. */
export type Room = {
  readonly running: RunningApp
  /** The folder with the package.json that names its Electron. */
  readonly program: string
  /** The preload script's path in that folder. */
  readonly preload: string
  /** What a window with that script has to be made with. */
  readonly preferences: { readonly sandbox: boolean; readonly contextIsolation: boolean }
  /** The executable that people get; nothing where it was not packaged. */
  readonly binary: string | undefined
  readonly server: InsecureServer
}

/** Finds what gets through in a room where it should not: nothing, where the room is closed. */
export type Check = (room: Room) => Promise<string[]>

/** The names of those that are true. */
export const trueOnes = (found: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(found).filter((name) => found[name])
