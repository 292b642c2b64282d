import { beforeAll, expect, test } from 'vitest'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keeperHandlers, startKeeper, type KeeperClient } from '../../../src/main/notebook/keeper-client'
import type { Published } from '../../../src/main/notebook/keeper-protocol'
import { buildKeeper } from '../../support/built-keeper'
import { entriesAmong, highlight, idsIn, newFolder, text, wording, work } from '../../support/keeping'

let built: string
beforeAll(async () => {
  built = await buildKeeper()
}, 60_000)

async function start(folder: string, file = built) {
  const published: Published[] = []
  const deaths: unknown[] = []
  const client: KeeperClient = await startKeeper({
    file,
    folder,
    backups: `${folder}-backups`,
    version: '0.0.0',
    onPublished: (one) => published.push(one),
    onDied: (reason) => deaths.push(reason),
  })
  await client.offerText({ hash: text, text: wording })
  return { client, published, deaths }
}

test('what is asked over the thread is kept, published and answered', async () => {
  const folder = newFolder()
  const { client, published } = await start(folder)
  const handlers = keeperHandlers(client)
  const draft = highlight()
  expect(await handlers.annotate(draft)).toEqual({ ok: true, value: undefined })
  expect(published).toMatchObject([{ name: 'notebookChanged', payload: { work } }])
  expect(entriesAmong(published)).toMatchObject([{ revision: 1, act: 'do' }])
  expect(await handlers.openNotebook(work)).toMatchObject({ ok: true, value: { writable: true } })
  await client.close()
  expect(await idsIn(folder)).toEqual([draft.id])
})

test('closing waits for what was asked before', async () => {
  const folder = newFolder()
  const { client } = await start(folder)
  const draft = highlight()
  const answer = client.ask('annotate', draft)
  await client.close()
  expect(await answer).toEqual({ ok: true, value: undefined })
  expect(await idsIn(folder)).toEqual([draft.id])
  expect(await client.ask('undo', work)).toEqual({ ok: false, failure: { kind: 'unexpected' } })
})

test('a thread that dies answers what was open, is reported, and is started again', async () => {
  const dying = join(newFolder(), '..', 'dying.cjs')
  writeFileSync(
    dying,
    `const { parentPort } = require('node:worker_threads')
     parentPort.on('message', ({ id, name }) => {
       if (name === 'undo') throw new Error('a bug')
       parentPort.postMessage([{ answers: id, result: { ok: true, value: undefined } }])
     })`,
  )
  const { client, deaths } = await start(newFolder(), dying)
  const [one, two] = await Promise.all([client.ask('undo', work), client.ask('redo', work)])
  expect([one, two]).toEqual(Array(2).fill({ ok: false, failure: { kind: 'unexpected' } }))
  expect(deaths).toMatchObject([{ message: 'a bug' }])
  expect(await client.ask('redo', work)).toEqual({ ok: true, value: undefined })
  await client.close()
})

test('a thread that is started again knows how backups are kept before it is asked anything', async () => {
  const dying = join(newFolder(), '..', 'remembering.cjs')
  writeFileSync(
    dying,
    `const { parentPort } = require('node:worker_threads')
     const heard = []
     parentPort.on('message', ({ id, name, input }) => {
       if (name === 'undo') throw new Error('a bug')
       heard.push([name, input])
       parentPort.postMessage([{ answers: id, result: { ok: true, value: [...heard] } }])
     })`,
  )
  const { client } = await start(newFolder(), dying)
  const settings = { second: '/ein/zweiter Ordner', largest: null }
  expect(await client.keepBackups({ second: null, largest: 1_000_000 })).toMatchObject({ ok: true })
  expect(await client.keepBackups(settings)).toMatchObject({ ok: true })
  await client.ask('undo', work)
  const again = await client.ask('backups', undefined)
  expect(again).toEqual({
    ok: true,
    value: [
      ['keepBackups', settings],
      ['offerText', { hash: text, text: wording }],
      ['backups', undefined],
    ],
  })
  await client.close()
})

test('a thread that always dies is left alone after a few times', async () => {
  const hopeless = join(newFolder(), '..', 'hopeless.cjs')
  writeFileSync(hopeless, `throw new Error('a bug')`)
  const { client, deaths } = await start(newFolder(), hopeless)
  for (let time = 0; time < 10; time++) {
    expect(await client.ask('undo', work)).toEqual({ ok: false, failure: { kind: 'unexpected' } })
  }
  expect(deaths).toHaveLength(3)
})
