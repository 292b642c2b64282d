import { existsSync, readFileSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { previewAnswer } from '../../../src/main/exchange/preview-answer'
import { PreviewPages } from '../../../src/main/exchange/preview-pages'
import { answerPages, type PageAnswer } from '../../../src/main/page-answer'
import { secretName, traversalPaths } from '../../support/traversal-paths'

let folder: string
let ask: (url: string) => Promise<PageAnswer>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesespur-traversal-'))
  await mkdir(join(folder, 'page', 'assets'), { recursive: true })
  await mkdir(join(folder, 'articles'))
  await writeFile(join(folder, 'page', 'assets', 'main.js'), 'let a = 1')
  // Beside the folders, and in them under the names that a careless program would make of an address.
  await writeFile(join(folder, secretName), 'secret')
  const answer = answerPages(
    { page: join(folder, 'page'), articles: join(folder, 'articles') },
    { page: () => Promise.resolve('<html>'), readingStyle: () => ':root{}' },
  )
  ask = (url) => answer(url, 'GET')
})
afterAll(() => rm(folder, { recursive: true }))

/** What a careless program answers: the path after the host, decoded and joined. */
function carelessly(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/^app:\/*[^/]*/, ''))
    const file = join(folder, 'page', path.replaceAll('\\', '/').replaceAll('\u0000', ''))
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}

describe('of the addresses that lead out of the program’s folders', () => {
  it('there are more than fifty, all different', () => {
    expect(new Set(traversalPaths).size).toBe(traversalPaths.length)
    expect(traversalPaths.length).toBeGreaterThanOrEqual(50)
  })

  it.each(traversalPaths)('%j is not answered', async (url) => {
    const { statusCode, data } = await ask(url)
    expect([statusCode, String(data)]).toEqual([404, ''])
    const preview = previewAnswer(new PreviewPages(), url, 'GET')
    expect([preview.statusCode, String(preview.data)]).toEqual([404, ''])
  })

  it('a careless program answers many', () => {
    const answered = traversalPaths.filter((url) => carelessly(url) !== undefined)
    console.info(`a careless join answers ${answered.length} of ${traversalPaths.length}`)
    expect(answered.length).toBeGreaterThan(10)
  })
})
