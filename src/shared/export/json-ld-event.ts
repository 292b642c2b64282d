import { noteOf, type Link, type OwnEvent } from '../annotation/annotation'
import type { ShownEvent } from '../timeline/shown-event'
import type { ExportedAnnotation, ExportInput, NamedTag } from './format'

/** An exported annotation that belongs to the timeline. */
export type OfTimeline = ExportedAnnotation & { readonly annotation: Link | OwnEvent }

/**
 * The bodies of a link or of an event of the reader's own. The event is the source of a specific resource, by its IRI
 * (https://www.w3.org/TR/annotation-model/#specific-resources), with what is known of it; a note and tags are textual
 * bodies beside it, each with its purpose. The EPUB profile knows neither kind, so they keep to the model alone.
 */
export function eventBodies({ annotation, tags }: OfTimeline, events: ExportInput['events']) {
  const own = annotation.motivation === 'identifying'
  const known = own ? annotation.event : events.find(({ id }) => id === annotation.event)
  const note = noteOf(annotation)
  return [
    {
      type: 'SpecificResource',
      purpose: annotation.motivation,
      source: { id: eventIri(own ? annotation.id : annotation.event), ...(known && told(known)) },
    },
    ...(note === undefined ? [] : [{ type: 'TextualBody', value: note, purpose: 'describing' }]),
    ...tagBodies(tags),
  ]
}

const eventIri = (id: string) => `urn:lesespur:event:${id}`

/** Its title and its date: in EDTF always, as a plain date where it is exactly one; of an own event the lane as well. */
const told = ({ title, date, lane }: Pick<ShownEvent, 'title' | 'date' | 'lane'>) => ({
  'dc:title': title,
  ...(isPlainDate(date) && { 'dc:date': date }),
  'lesespur:date': date,
  'lesespur:lane': lane,
})

/** Whether an EDTF date is a year, a month or a day, as other programs write dates; seasons begin at 21. */
const isPlainDate = (date: string): boolean => /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(date)

const tagBodies = (tags: readonly NamedTag[]) =>
  tags.flatMap(({ name }) =>
    name === undefined ? [] : [{ type: 'TextualBody', value: name, purpose: 'tagging' }],
  )
