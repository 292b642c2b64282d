import { expect } from '@playwright/test'
import type { Reader } from './reader'

/** What is said of the mark of the timeline that has the focus; nothing where none has it. */
export const focusedMark = (reader: Reader): Promise<string> =>
  reader.page.evaluate(() => {
    const mark = document.activeElement?.closest('.marks button')
    const parts = [...(mark?.children ?? [])].filter(
      (part) => part.localName === 'span' && part.ariaHidden !== 'true',
    )
    const said = mark?.ariaLabel ?? parts.map((part) => part.textContent).join(' ')
    return said.replace(/\s+/g, ' ').trim()
  })

/** Presses a key, and tells which mark it led to; marks answer keys at once where nothing glides. */
async function press(reader: Reader, key: string): Promise<string> {
  await reader.press(key)
  await reader.turn()
  return focusedMark(reader)
}

/** What the arrow keys come to along the lane with the focus, from its first mark to its last. */
async function alongLane(reader: Reader, visit?: (said: string) => Promise<void>): Promise<string[]> {
  const last = await press(reader, 'End')
  const said = [await press(reader, 'Home')]
  for (;;) {
    const here = said.at(-1) ?? ''
    await visit?.(here)
    if (here === last) return said
    expect(said.length, `from „${here}“ on to „${last}“`).toBeLessThan(100)
    said.push(await press(reader, 'ArrowRight'))
  }
}

/**
 * What the arrow keys come to in each lane, from the highest to the lowest; `visit` is asked at each mark. A mark has to
 * have the focus, and reduced motion to be wished for.
 */
export async function alongAll(reader: Reader, visit?: (said: string) => Promise<void>): Promise<string[][]> {
  for (let before = ''; before !== (await focusedMark(reader)); await press(reader, 'ArrowUp'))
    before = await focusedMark(reader)
  const lanes: string[][] = []
  for (let before = ''; before !== (await focusedMark(reader)); await press(reader, 'ArrowDown')) {
    lanes.push(await alongLane(reader, visit))
    before = await focusedMark(reader)
  }
  return lanes
}
