import type { Colour } from '../vocabulary/vocabulary'

/** The six colours of the profile, which reading programs exchange. */
export type ProfileColour = 'pink' | 'orange' | 'yellow' | 'green' | 'blue' | 'purple'

/** The profile's colours that come nearest to the eight washes. */
export const profileColours: Readonly<Record<Colour, ProfileColour>> = {
  1: 'yellow',
  2: 'blue',
  3: 'green',
  4: 'purple',
  5: 'pink',
  6: 'pink',
  7: 'blue',
  8: 'purple',
}
