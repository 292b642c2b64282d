import type { NotebookRecord } from '../../shared/notebook/notebook'
import type { ExchangeWork } from './protocol'

/** The notebook of a work. The keeper, whose it is, has checked it. */
export const notebookOf = ({ notebook }: Pick<ExchangeWork, 'notebook'>): NotebookRecord =>
  // What the keeper writes as JSON is a record, and it crossed no border since.
  JSON.parse(new TextDecoder().decode(notebook)) as NotebookRecord
