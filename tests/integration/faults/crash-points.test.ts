import { expect, test } from 'vitest'
import { exploreCarelessLowdb } from '../../support/careless-lowdb'
import { exploreCrashes, type Explored } from '../../support/explore-crashes'

const print = (what: string, { bad, ...counts }: Partial<Explored> & Pick<Explored, 'bad'>) => {
  const said = Object.entries(counts).flatMap(([name, count]) =>
    typeof count === 'number' ? `${name} ${String(count)}` : [],
  )
  console.log(`${what}: ${[...said, `bad ${String(bad.length)}`].join(', ')}`)
}

test('whenever the power fails in a run of 500 operations, all that was told is there, and nothing is half', async () => {
  const explored = await exploreCrashes({ seed: 1, states: 6 })
  print('power cuts at every crash point', explored)
  expect(explored.bad).toEqual([])
  expect(explored.operations).toBe(500)
  expect(explored.crashPoints).toBeGreaterThan(1000)
  const left = [...explored.image.keys()].join('\n')
  for (const part of [
    /a-work\/notebook\.previous/,
    /vocabulary\.previous/,
    /\/texts\//,
    /import\.lesespur/,
    /restore\.lesespur/,
  ])
    expect(left).toMatch(part)
}, 300_000)

test.each([
  ['the content of files', { flush: () => undefined }],
  ['the names in folders', { flushFolder: () => undefined }],
])(
  'without the flushing of %s the same finds what is bad',
  async (what, without) => {
    const seenAs: Parameters<typeof exploreCrashes>[0]['seenAs'] = (disk) => ({ ...disk.calls, ...without })
    const explored = await exploreCrashes({ seed: 1, states: 4, operations: 60, seenAs })
    print(`control, ${what} not flushed`, explored)
    expect(explored.bad.length).toBeGreaterThan(explored.crashPoints / 10)
  },
  120_000,
)

test('of plain lowdb the same finds what is bad', async () => {
  const explored = await exploreCarelessLowdb({ seed: 1, states: 6 })
  print('control, plain lowdb', explored)
  expect(explored.bad.length).toBeGreaterThan(explored.crashPoints / 2)
}, 120_000)
