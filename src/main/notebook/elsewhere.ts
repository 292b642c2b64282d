import type { TextHash, WorkId } from '../../shared/annotation/annotation'
import type { Notebook } from '../../shared/notebook/notebook'
import type { Vocabulary } from '../../shared/vocabulary/vocabulary'
import type { Backups } from '../backup/backups'
import type { Sought } from '../backup/latest'
import type { Elsewhere } from './recover'

/** What the latest good backups have of what is damaged or gone; they are read only when that is asked. */
export interface ElsewhereOf {
  notebook: (work: WorkId) => Elsewhere<Notebook>
  vocabulary: Elsewhere<Vocabulary>
  text: (hash: TextHash) => Elsewhere<string>
}

/** Looks into the backups, the latest first. */
export function inBackups(backups: Pick<Backups, 'latestThat'>): ElsewhereOf {
  const latest =
    <Value>(sought: Sought<Value>): Elsewhere<Value> =>
    async () => {
      const had = await backups.latestThat(sought)
      return had && { state: had.value, made: had.made }
    }
  const revisionOf = ({ revision }: { revision: number }) => revision
  const changed = (words: Vocabulary) => (words.revision > 0 ? words : undefined)
  return {
    notebook: (work) => latest({ has: (opened) => opened.notebook(work), revisionOf }),
    vocabulary: latest({ has: ({ vocabulary }) => Promise.resolve(changed(vocabulary)), revisionOf }),
    // A wording is the one that its name says, wherever it comes from.
    text: (hash) => latest({ has: (opened) => Promise.resolve(opened.text(hash)), revisionOf: () => 0 }),
  }
}
