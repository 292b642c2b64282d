import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Shelf } from '../../../src/main/notebook/shelf'
import { WorkId } from '../../../src/shared/annotation/annotation'

const work = v.parse(WorkId, 'a-work')

/** A shelf of stores that say whether they are open, and what is to be told of them. */
function shelf(trouble: readonly string[] = []) {
  const opened: { trouble: readonly string[]; isOpen: boolean; close: () => Promise<void> }[] = []
  const made = new Shelf(async () => {
    const store = {
      trouble,
      isOpen: true,
      close: async () => {
        store.isOpen = false
      },
    }
    opened.push(store)
    return store
  })
  return { shelf: made, opened }
}

const open = async (store: { isOpen: boolean }) => store.isOpen

describe('a shelf of notebooks', () => {
  test('opens each once, and keeps it open', async () => {
    const { shelf: made, opened } = shelf()
    const [one, other] = await Promise.all([made.of(work), made.of(work)])
    expect(one).toBe(other)
    expect(await made.lend(work, open)).toBe(true)
    expect(opened).toMatchObject([{ isOpen: true }])
    expect(await made.get(work)).toBe(one)
    expect(await Promise.all(made.all())).toEqual([one])
  })

  test('lets go of one that was only lent, also where its borrower fails', async () => {
    const { shelf: made, opened } = shelf()
    expect(await made.lend(work, open)).toBe(true)
    expect(made.get(work)).toBeUndefined()
    await expect(made.lend(work, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(made.all()).toEqual([])
    expect(opened).toMatchObject([{ isOpen: false }, { isOpen: false }])
  })

  test('keeps one open that somebody asks for while it is lent', async () => {
    const { shelf: made, opened } = shelf()
    const asked = await made.lend(work, () => made.of(work))
    expect(asked.isOpen).toBe(true)
    expect(await made.of(work)).toBe(asked)
    expect(opened).toHaveLength(1)
  })

  test('keeps one that there is something to tell of', async () => {
    const { shelf: made, opened } = shelf(['it was put together again'])
    await made.lend(work, open)
    expect(await made.get(work)).toBe(opened[0])
    expect(opened).toMatchObject([{ isOpen: true }])
  })

  test('opens one anew that was forgotten', async () => {
    const { shelf: made, opened } = shelf()
    const first = await made.of(work)
    made.forget(work)
    expect(await made.of(work)).not.toBe(first)
    expect(opened).toHaveLength(2)
  })
})
