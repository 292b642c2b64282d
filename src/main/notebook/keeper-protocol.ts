import type { TextHash } from '../../shared/annotation/annotation'
import type { Handlers, Payload } from '../../shared/ipc/contract'
import type { Result } from '../../shared/result'

/** The contract's requests that the keeper answers. */
export const keptRequests = [
  'openNotebook',
  'openVocabulary',
  'annotate',
  'annotateAll',
  'revise',
  'reviseAll',
  'remove',
  'restore',
  'purge',
  'keptText',
  'undo',
  'redo',
  'ensureTag',
  'renameTag',
  'changeCategory',
] as const satisfies readonly (keyof Handlers)[]

/** How the keeper answers the contract's requests. */
export type KeeperHandlers = Pick<Handlers, (typeof keptRequests)[number]>

/** A text with its hash, handed over before annotations can name it. */
export interface OfferedText {
  hash: TextHash
  text: string
}

/** Everything that the keeper can be asked. */
export interface Keeper extends KeeperHandlers {
  /** Takes note of a text that annotations may name; it is written down before the first one that does. */
  offerText: (offer: OfferedText) => Promise<Result<void>>
  /** Keeps what waits and lets go of the files. */
  close: (input: undefined) => Promise<Result<void>>
}

/** What became durable, as the contract's event for the windows. */
export type Published = {
  [Name in 'notebookChanged' | 'vocabularyChanged']: { name: Name; payload: Payload<Name> }
}['notebookChanged' | 'vocabularyChanged']

/** What main sends to the keeper's thread. The input's type follows from the name. */
export interface Asked {
  id: number
  name: keyof Keeper
  input: unknown
}

/** What the keeper's thread sends to main. */
export type Told = { answers: number; result: Result<unknown> } | { publishes: Published }

/** What the keeper's thread is started with. */
export interface KeeperStart {
  /** The folder of the library. */
  folder: string
}
