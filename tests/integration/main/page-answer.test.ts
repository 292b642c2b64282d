import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../src/main/security/content-security-policy'
import { answerPages, type PageAnswer } from '../../../src/main/page-answer'

let folder: string
let ask: (url: string, method?: string) => Promise<PageAnswer>
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesespur-page-'))
  await mkdir(join(folder, 'page', 'assets'), { recursive: true })
  await mkdir(join(folder, 'articles'))
  await writeFile(join(folder, 'page', 'assets', 'main.js'), 'let a = 1')
  await writeFile(join(folder, 'page', 'notes.txt'), 'not to be served')
  await writeFile(join(folder, 'articles', 'x.svg'), '<svg/>')
  await writeFile(join(folder, 'secret.js'), 'secret')
  const answer = answerPages(
    { page: join(folder, 'page'), articles: join(folder, 'articles') },
    { page: () => Promise.resolve('<html>'), readingStyle: () => ':root{}' },
  )
  ask = (url, method = 'GET') => answer(url, method)
})
afterEach(() => rm(folder, { recursive: true }))

describe('an answer', () => {
  it.each([
    ['app://lesespur/', 200, 'text/html; charset=utf-8', '<html>'],
    ['app://lesespur/reading.css', 200, 'text/css; charset=utf-8', ':root{}'],
    ['app://lesespur/assets/main.js', 200, 'text/javascript; charset=utf-8', 'let a = 1'],
    ['app://lesespur/articles/x.svg', 200, 'image/svg+xml', '<svg/>'],
    ['app://lesespur/assets/none.js', 404, 'text/plain; charset=utf-8', ''],
    ['app://lesespur/notes.txt', 404, 'text/plain; charset=utf-8', ''],
    ['app://lesespur/../secret.js', 404, 'text/plain; charset=utf-8', ''],
    ['app://lesespur/%2e%2e/secret.js', 404, 'text/plain; charset=utf-8', ''],
  ])('to %s is %i', async (url, status, type, body) => {
    const response = await ask(url)
    expect([response.statusCode, response.headers['Content-Type'], String(response.data)]).toEqual([
      status,
      type,
      body,
    ])
  })

  it('always carries the policy and keeps the browser from guessing types', async () => {
    for (const url of ['app://lesespur/', 'app://lesespur/assets/main.js', 'app://lesespur/none']) {
      const { headers } = await ask(url)
      expect(headers['Content-Security-Policy']).toBe(contentSecurityPolicy)
      expect(headers['X-Content-Type-Options']).toBe('nosniff')
    }
  })

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await ask('app://lesespur/', method)).statusCode).toBe(405)
  })
})
