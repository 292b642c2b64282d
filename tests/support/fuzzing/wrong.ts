import fc from 'fast-check'
import { evilNames } from './junk'

type Box = Record<string, unknown> | unknown[]

const isBox = (value: unknown): value is Box =>
  Array.isArray(value) || (typeof value === 'object' && value !== null && value.constructor === Object)

/** Every place inside a value: the object or list, and the key in it. */
function placesIn(value: unknown, places: [Box, string][] = [], depth = 0): [Box, string][] {
  if (!isBox(value) || depth > 8) return places
  for (const key of Object.keys(value)) {
    places.push([value, key])
    placesIn(Reflect.get(value, key), places, depth + 1)
  }
  return places
}

/** How one place of a value is made wrong. */
const ways = ['replace', 'remove', 'add', 'name', 'double'] as const

/** The values with one place of each made wrong: another value, a missing or further field, a name of every object, twice the same. */
export const oneWrong = (right: fc.Arbitrary<unknown>, junk: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(right, fc.constantFrom(...ways), fc.nat(), junk, fc.constantFrom(...evilNames))
    .map(([value, way, at, wrong, name]) => {
      const whole = { it: value }
      const places = placesIn(whole)
      const [box, key] = places[at % places.length] ?? [whole, 'it']
      if (way === 'remove' && box !== whole) Reflect.deleteProperty(box, key)
      else if (way === 'add') setOwn(innermost(box, key), 'further', wrong)
      else if (way === 'name') setOwn(innermost(box, key), name, wrong)
      else if (way === 'double' && Array.isArray(box)) box.push(...box)
      else Reflect.set(box, key, wrong)
      return whole.it
    })

/** The object or list at a place, or the one that the place is in. */
const innermost = (box: Box, key: string): Box => {
  const there: unknown = Reflect.get(box, key)
  return isBox(there) ? there : box
}

/** Sets a property of the object itself, whatever its name. */
const setOwn = (box: Box, name: string, value: unknown) => {
  // The length of a list is not for the taking.
  if (Array.isArray(box) && name === 'length') box.push(value)
  else Object.defineProperty(box, name, { value, enumerable: true, configurable: true, writable: true })
}
