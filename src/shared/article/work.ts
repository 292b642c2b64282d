import * as v from 'valibot'
import { TimelineEvent } from '../timeline/event'
import { EventId } from '../timeline/event-words'
import { Slug } from './edition'
import { InEveryLanguage, Language } from './language'

const Named = { id: Slug, name: InEveryLanguage }

/** Somebody the article names. */
export const Person = v.strictObject({ ...Named, role: InEveryLanguage })
export type Person = v.InferOutput<typeof Person>

/** Somewhere the article names. Degrees, north and east positive (WGS 84). */
export const Place = v.strictObject({
  ...Named,
  latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
})
export type Place = v.InferOutput<typeof Place>

/** An organisation the article names. */
export const Organisation = v.strictObject(Named)
export type Organisation = v.InferOutput<typeof Organisation>

/**
 * Events with a part of their own on the timeline: the one that is set apart, the last year reaching back from it, and
 * the one from which on a preset shows.
 */
export const Landmarks = v.strictObject({ apart: v.exactOptional(EventId), since: v.exactOptional(EventId) })
export type Landmarks = v.InferOutput<typeof Landmarks>

const idsOf = (things: readonly { id: string }[]) => new Set(things.map(({ id }) => id))

/** An article as such: what is true of it in every language. */
export const Work = v.pipe(
  v.strictObject({
    schema: v.literal(1),
    id: Slug,
    /** The languages it has editions in, the main one first. */
    editions: v.pipe(v.array(Language), v.minLength(1)),
    people: v.array(Person),
    places: v.array(Place),
    organisations: v.array(Organisation),
    events: v.array(TimelineEvent),
    landmarks: v.exactOptional(Landmarks),
  }),
  v.check(({ events }) => idsOf(events).size === events.length, 'two events have the same id'),
  v.check(({ events, places }) => {
    const known = idsOf(places)
    return events.every((event) => event.places.every((place) => known.has(place)))
  }, 'an event names a place that the work does not list'),
  v.check(({ events, people }) => {
    const known = idsOf(people)
    return events.every((event) => event.people.every((person) => known.has(person)))
  }, 'an event names a person that the work does not list'),
  v.check(({ events, landmarks = {} }) => {
    const known = idsOf(events)
    return Object.values(landmarks).every((id) => known.has(id))
  }, 'a landmark is an event that the work does not list'),
)
export type Work = v.InferOutput<typeof Work>
