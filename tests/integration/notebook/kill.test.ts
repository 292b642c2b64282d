import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { buildKeeper, buildOneFile } from '../../support/built-keeper'
import { idsIn, newFolder } from '../../support/keeping'

/** Lets the program keep at least `count` annotations, kills it, and gives the ids that it called acknowledged. */
function killedAfter(program: string, args: string[], count: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    said += words
    if (said.split('\n').length > count) child.kill('SIGKILL')
  })
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1))
      else reject(new Error(`the program ended by itself with code ${code}`))
    })
  })
}

test('nothing that was acknowledged, marks, events and links, is lost when the program is killed, ten times over in one library', async () => {
  const keeper = await buildKeeper()
  const program = await buildOneFile('tests/support/acknowledging-child.ts', 'acknowledging-child', 'es')
  const folder = newFolder()
  const acknowledged: string[] = []
  for (let time = 0; time < 10; time++) {
    acknowledged.push(...(await killedAfter(program, [keeper, folder], 1 + 17 * time)))
    const there = new Set(await idsIn(folder))
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([])
    // At most what was asked and not yet answered may be there besides: four a life.
    expect(there.size).toBeLessThanOrEqual(acknowledged.length + 4 * (time + 1))
  }
}, 120_000)
