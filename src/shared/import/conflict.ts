import type { ImportEntry } from './import-preview'

/** Whether taking an entry in changes nothing that the reader may still want: it is not here, or only older. */
export const isConflictFree = ({ status }: Pick<ImportEntry, 'status'>): boolean =>
  status === 'new' || status === 'same' || status === 'newer'
