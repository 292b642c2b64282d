/** How many pixels wide a label is. */
export type Measure = (text: string) => number

/** Where nothing can be drawn, a letter is taken to be this wide. */
const supposedLetter = 6.6

/**
 * Measures labels in the boldest weight they can have, so that choosing an event moves no other label. `family` is a
 * CSS font family. Answers are kept: ask for a new measure when fonts have been loaded.
 */
export function measureIn(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (context) context.font = `600 12px ${family}`
  const known = new Map<string, number>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const width = Math.ceil(context?.measureText(text).width ?? text.length * supposedLetter) + 2
    known.set(text, width)
    return width
  }
}
