/** The walls against the network, each of which a test lets stand alone. */
export const walls = [
  'policy',
  'requests',
  'names',
  'way out',
  'closed page',
  'direct connections',
  'spell checker',
] as const
export type Wall = (typeof walls)[number]

/** A window in which only those walls stand; its dictionaries are fetched from an address of the test. */
export type Room = { readonly name: string; readonly walls: readonly Wall[]; readonly dictionaries: string }
