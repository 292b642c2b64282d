import { expect, test } from '@playwright/test'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder, removeFolder, startApp } from '../support/app'
import { checklist, ofThePackage } from '../support/checklist/checklist'
import { startInsecureServer, type InsecureServer } from '../support/checklist/insecure-server'
import { writeOpenRoom } from '../support/checklist/open-room'
import type { Room } from '../support/checklist/room'
import { electronFile } from '../support/internet-calls'

const project = join(import.meta.dirname, '..', '..')
const packaged = join(project, 'dist', 'linux-unpacked', 'lesespur')

let server: InsecureServer
let folder: string
test.beforeAll(async () => {
  server = await startInsecureServer()
  folder = await freshFolder()
})
test.afterAll(async () => {
  await server.close()
  await removeFolder(folder)
})
test.beforeEach(() => {
  server.asked.length = 0
})

test.describe('in this program nothing gets through', () => {
  let room: Room
  test.beforeAll(async () => {
    const running = await startApp()
    await running.page.locator('article h1').waitFor()
    const binary = existsSync(packaged) ? packaged : undefined
    const preload = join('out', 'preload', 'index.cjs')
    const preferences = { sandbox: true, contextIsolation: true }
    room = { running, program: project, preload, preferences, binary, server }
  })
  test.afterAll(async () => {
    await room.running.close()
    await removeFolder(room.running.folder)
  })

  for (const { number, title, check } of checklist) {
    test(`${String(number)}. ${title}`, async () => {
      test.skip(
        number === ofThePackage && room.binary === undefined,
        'the packaged program is not there: npm run package makes it',
      )
      expect(await check(room)).toEqual([])
    })
  }
})

test.describe('in a program that does the opposite something would', () => {
  let room: Room
  test.beforeAll(async () => {
    const program = await writeOpenRoom(folder)
    const running = await startApp({ program })
    const preferences = { sandbox: false, contextIsolation: false }
    room = { running, program, preload: 'preload.cjs', preferences, binary: electronFile(), server }
  })
  test.afterAll(async () => {
    await room.running.close()
    await removeFolder(room.running.folder)
  })

  for (const { number, title, check } of checklist) {
    test(`${String(number)}. ${title}`, async () => {
      expect(await check(room)).not.toEqual([])
    })
  }
})
