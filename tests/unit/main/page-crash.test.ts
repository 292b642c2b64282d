import { expect, test } from 'vitest'
import { pageCrashes } from '../../../src/main/page-crash'

test.each([
  { times: [0], done: ['open-again'] },
  { times: [0, 59_999], done: ['open-again', 'ask'] },
  { times: [0, 60_000], done: ['open-again', 'open-again'] },
  { times: [0, 10_000, 20_000, 90_000], done: ['open-again', 'ask', 'ask', 'open-again'] },
])('a page that ends after $times milliseconds is treated so: $done', ({ times, done }) => {
  let time = 0
  const crashed = pageCrashes(() => time)
  expect(
    times.map((at) => {
      time = at
      return crashed()
    }),
  ).toEqual(done)
})
