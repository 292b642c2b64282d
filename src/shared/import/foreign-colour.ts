import type { CategoryId } from '../annotation/annotation'
import { profileColours, type ProfileColour } from '../export/json-ld-look'
import { builtInCategories, type Category } from '../vocabulary/vocabulary'

/** Colours that programs name, beside the six of the profile. */
const names: Readonly<Record<string, ProfileColour>> = {
  red: 'pink',
  magenta: 'pink',
  orange: 'orange',
  gold: 'yellow',
  lime: 'green',
  teal: 'blue',
  cyan: 'blue',
  bluegreen: 'blue',
  lightblue: 'blue',
  violet: 'purple',
}

/** The category whose look comes nearest to a colour, by name or as #rrggbb; the first where no colour is told. */
export function categoryFor(colour: string | undefined, categories: readonly Category[]): CategoryId {
  const all = categories.length > 0 ? categories : builtInCategories
  const wanted = colour === undefined ? undefined : profileColourOf(colour.trim().toLowerCase())
  const near = (name: ProfileColour) => all.find((category) => profileColours[category.colour] === name)
  const found = wanted && (near(wanted) ?? (wanted === 'orange' ? near('yellow') : undefined))
  const category = found ?? all[0]
  if (!category) throw new Error('there are no categories')
  return category.id
}

function profileColourOf(colour: string): ProfileColour | undefined {
  if (Object.values(profileColours).some((name) => name === colour)) {
    return Object.values(profileColours).find((name) => name === colour)
  }
  const named = Object.hasOwn(names, colour) ? names[colour] : undefined
  return named ?? ofHue(hueOf(colour))
}

/** The hue of #rgb, #rrggbb or #rrggbbaa in degrees; nothing for greys and what is no colour. */
function hueOf(colour: string): number | undefined {
  const short = /^#([\da-f])([\da-f])([\da-f])[\da-f]?$/
    .exec(colour)
    ?.slice(1)
    .map((digit) => digit + digit)
  const pairs = short ?? /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})(?:[\da-f]{2})?$/.exec(colour)?.slice(1)
  if (!pairs) return undefined
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => parseInt(pair, 16))
  const greatest = Math.max(red, green, blue)
  const span = greatest - Math.min(red, green, blue)
  if (span < 16) return undefined
  if (greatest === red) return (((green - blue) / span) * 60 + 360) % 360
  return greatest === green ? ((blue - red) / span) * 60 + 120 : ((red - green) / span) * 60 + 240
}

function ofHue(hue: number | undefined): ProfileColour | undefined {
  if (hue === undefined) return undefined
  const ends: readonly (readonly [number, ProfileColour])[] = [
    [15, 'pink'],
    [42, 'orange'],
    [70, 'yellow'],
    [165, 'green'],
    [255, 'blue'],
    [310, 'purple'],
    [361, 'pink'],
  ]
  return ends.find(([end]) => hue < end)?.[1]
}
