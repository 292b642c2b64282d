import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { Annotation, isOwnEvent, type OwnEvent } from '../../src/shared/annotation/annotation'

/** An event of the reader's own, as the notebook keeps it. */
export function ownEvent(event: OwnEvent['event'], note = ''): OwnEvent {
  const moment = '2026-01-02T03:04:05.678Z'
  const made = v.parse(Annotation, {
    motivation: 'identifying',
    id: randomUUID(),
    tags: [],
    target: { work: 'alaska-2025' },
    event,
    ...(note !== '' && { body: { type: 'TextualBody', value: note } }),
    created: moment,
    modified: moment,
  })
  if (!isOwnEvent(made)) throw new Error('this is no event of the reader’s own')
  return made
}
