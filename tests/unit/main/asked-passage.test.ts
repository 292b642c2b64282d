import { describe, expect, it } from 'vitest'
import { AskedPassage } from '../../../src/main/asked-passage'
import { readBackLink } from '../../../src/shared/export/back-link'

const linkTo = (number: number) => {
  const link = readBackLink(
    `lesespur://open/alaska-2025/de/00000000-0000-4000-8000-00000000000${String(number)}`,
  )
  if (!link) throw new Error('this is no link back')
  return link
}

describe('a link from outside', () => {
  it('waits for the window that the program was started with, and is given once', () => {
    const told: unknown[] = []
    const asked = new AskedPassage(linkTo(1), (link) => told.push(link))
    expect(asked.take()).toEqual(linkTo(1))
    expect(asked.take()).toBeNull()
    expect(told).toEqual([])
  })

  it('that comes before the window asks takes the place of the first', () => {
    const asked = new AskedPassage(null, () => undefined)
    asked.ask(linkTo(1))
    asked.ask(linkTo(2))
    expect(asked.take()).toEqual(linkTo(2))
  })

  it('that comes later is told to the window', () => {
    const told: unknown[] = []
    const asked = new AskedPassage(null, (link) => told.push(link))
    expect(asked.take()).toBeNull()
    asked.ask(linkTo(3))
    expect(told).toEqual([linkTo(3)])
    expect(asked.take()).toBeNull()
  })
})
