import { expect, test } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { removeFolder, startApp } from '../support/app'
import { buildOneFile } from '../support/built-keeper'
import { hostileWords } from '../support/hostile-words'
import type { Hurt } from '../support/walls/hurt'

test('the policy alone keeps every one of the hostile words from running and from asking for anything', async () => {
  test.setTimeout(180_000)
  const program = dirname(await buildOneFile('tests/support/walls/documents.ts', 'main'))
  await writeFile(join(program, 'package.json'), '{ "name": "documents", "main": "main.cjs" }')
  const running = await startApp({ program })
  const shown = (withPolicy: boolean) =>
    running.app.evaluate(
      (_electron, [words, policy]) =>
        // What the program has put there.
        (Reflect.get(globalThis, 'show') as (words: readonly string[], policy: boolean) => Promise<Hurt[]>)(
          words,
          policy,
        ),
      [hostileWords, withPolicy] as const,
    )
  const [held, bare] = await Promise.all([shown(true), shown(false)])
  await running.close()
  await removeFolder(running.folder)
  await removeFolder(program)

  console.info(`policy alone: ${JSON.stringify(summed(held))}; no wall: ${JSON.stringify(summed(bare))}`)
  expect(hostileWords.length).toBeGreaterThanOrEqual(150)
  for (const [number, { ran, asked }] of held.entries()) {
    expect({ ran, asked: asked.filter(({ leaves }) => !leaves) }, hostileWords[number]).toEqual({
      ran: false,
      asked: [],
    })
  }
  // Where no wall stands most of them do what they were written for.
  expect(summed(bare).ran).toBeGreaterThan(40)
  expect(summed(bare).asked).toBeGreaterThan(15)
})

/** How many of the words ran, asked for something, or led the window away. */
const summed = (hurts: readonly Hurt[]) => ({
  words: hurts.length,
  ran: hurts.filter(({ ran }) => ran).length,
  asked: hurts.filter(({ asked }) => asked.some(({ leaves }) => !leaves)).length,
  left: hurts.filter(({ asked }) => asked.some(({ leaves }) => leaves)).length,
})
