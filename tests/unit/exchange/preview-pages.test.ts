import { describe, expect, it } from 'vitest'
import { previewAnswer } from '../../../src/main/exchange/preview-answer'
import { PreviewPages } from '../../../src/main/exchange/preview-pages'

describe('the pages of exports', () => {
  it('are answered at addresses of their own origin that nobody can guess, and may run nothing', () => {
    const pages = new PreviewPages()
    const address = pages.put('<p>Grün</p>')
    expect(address).toMatch(/^app:\/\/preview\/[0-9a-f-]{36}$/)
    const answer = previewAnswer(pages, address, 'GET')
    expect(answer.statusCode).toBe(200)
    expect(answer.data.toString('utf8')).toBe('<p>Grün</p>')
    expect(answer.headers['Content-Security-Policy']).toContain("default-src 'none'")
    expect(answer.headers['Content-Security-Policy']).toMatch(/(^|; )sandbox(;|$)/)
    expect(answer.headers['Content-Security-Policy']).not.toContain('script')
  })

  it.each([
    ['another address', 'app://preview/00000000-0000-4000-8000-000000000000', 'GET'],
    ['a way upwards', 'app://preview/../lesespur/index.html', 'GET'],
    ['the origin itself', 'app://preview/', 'GET'],
  ])('are not found at %s', (_what, address, method) => {
    const pages = new PreviewPages()
    pages.put('<p>x</p>')
    expect(previewAnswer(pages, address, method)).toMatchObject({ statusCode: 404, data: Buffer.from('') })
  })

  it('are not found by another way of asking', () => {
    const pages = new PreviewPages()
    expect(previewAnswer(pages, pages.put('<p>x</p>'), 'POST').statusCode).toBe(404)
  })

  it('go when they are forgotten, and when the next one is shown', () => {
    const pages = new PreviewPages()
    const printed = pages.put('printed')
    const first = pages.show('first')
    const second = pages.show('second')
    expect([printed, first, second].map((address) => pages.at(address))).toEqual([
      'printed',
      undefined,
      'second',
    ])
    pages.forget(printed)
    expect(pages.at(printed)).toBeUndefined()
  })
})
