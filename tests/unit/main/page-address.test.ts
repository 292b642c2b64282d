import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeOf } from '../../../src/main/page-address'

const folders = { page: join('/', 'program', 'page'), articles: join('/', 'program', 'articles') }

const refused = [
  'app://lesespur/../package.json',
  'app://lesespur/..',
  'app://lesespur/../',
  'app://lesespur/./',
  'app://lesespur/assets/../../main/index.cjs',
  'app://lesespur/assets/../main.js',
  'app://lesespur/%2e%2e/main/index.js',
  'app://lesespur/%2E%2E/main/index.js',
  'app://lesespur/.%2e/main/index.js',
  'app://lesespur/%2e./main/index.js',
  'app://lesespur/%252e%252e/main/index.js',
  'app://lesespur/..%2fmain%2findex.js',
  'app://lesespur/..%2Fmain%2Findex.js',
  'app://lesespur/..%5cmain%5cindex.js',
  'app://lesespur/..%5Cmain.js',
  'app://lesespur/..\\main\\index.js',
  'app://lesespur/assets\\..\\..\\main.js',
  'app://lesespur/assets%5c..%5c..%5cmain.js',
  'app://lesespur/%c0%ae%c0%ae/main.js',
  'app://lesespur/%e0%80%ae%e0%80%ae/main.js',
  'app://lesespur/%uff0e%uff0e/main.js',
  'app://lesespur/．．/main.js',
  'app://lesespur/..;/main.js',
  'app://lesespur/...../main.js',
  'app://lesespur/.../main.js',
  'app://lesespur/....//main.js',
  'app://lesespur//etc/passwd',
  'app://lesespur///etc/passwd',
  'app://lesespur//etc/x.svg',
  'app://lesespur/%2fetc%2fpasswd',
  'app://lesespur/%2fetc/x.js',
  'app://lesespur/C:/Windows/win.js',
  'app://lesespur/C%3A/Windows/win.js',
  'app://lesespur/C:%5CWindows%5Cwin.js',
  'app://lesespur/file:///etc/passwd',
  'app://lesespur/%5c%5cserver%5cshare.js',
  'app://lesespur/assets/index.js%00.svg',
  'app://lesespur/assets/%00.js',
  'app://lesespur/assets/index.js%0a',
  'app://lesespur/assets/index.js::$DATA',
  'app://lesespur/assets/index.js.',
  'app://lesespur/assets/index.js%20',
  'app://lesespur/.git/config.js',
  'app://lesespur/.hidden.js',
  'app://lesespur/%2ehidden.js',
  'app://lesespur/~/secret.js',
  'app://lesespur/%',
  'app://lesespur/%zz.js',
  'app://lesespur/assets/',
  'app://lesespur/assets',
  'app://lesespur/articles/../../../etc/x.svg',
  'app://lesespur/articles/%2e%2e/x.svg',
  'app://lesespur/articles/alaska-2025.de.json',
  'app://lesespur/articles/',
  'app://lesespur/articles',
  'app://lesespur/main/index.cjs',
  'app://lesespur/package.json',
  'app://other/index.html',
  'app://lesespur.evil/index.html',
  'app://lesespur@evil/index.html',
  'app://lesespur:80/index.html',
  'app:///index.html',
  'file:///program/page/index.html',
  'https://lesespur/',
  '',
]

describe('an address of the program', () => {
  it('is tried in at least fifty wrong ways', () => {
    expect(new Set(refused).size).toBeGreaterThanOrEqual(50)
  })

  it.each(refused)('is nothing for %j', (address) => {
    expect(placeOf(address, folders)).toBeUndefined()
  })

  it.each(['app://lesespur/', 'app://lesespur/index.html', 'app://lesespur/?x', 'app://lesespur/#p7'])(
    'is the page for %s',
    (address) => {
      expect(placeOf(address, folders)).toEqual({ kind: 'page' })
    },
  )

  it('is the style of the reader’s choice', () => {
    expect(placeOf('app://lesespur/reading.css', folders)).toEqual({ kind: 'reading-style' })
  })

  it.each([
    [
      'app://lesespur/assets/index-B_x9.js',
      join(folders.page, 'assets', 'index-B_x9.js'),
      'text/javascript; charset=utf-8',
    ],
    [
      'app://lesespur/assets/style.css?v=1',
      join(folders.page, 'assets', 'style.css'),
      'text/css; charset=utf-8',
    ],
    ['app://lesespur/assets/inter.woff2', join(folders.page, 'assets', 'inter.woff2'), 'font/woff2'],
    ['app://lesespur/articles/alaska-2025.svg', join(folders.articles, 'alaska-2025.svg'), 'image/svg+xml'],
  ])('is a file with its type for %s', (address, file, type) => {
    expect(placeOf(address, folders)).toEqual({ kind: 'file', file, type })
  })
})
