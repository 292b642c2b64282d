import { readFile } from 'node:fs/promises'
import { contentSecurityPolicy } from './security/content-security-policy'
import { placeOf, type Folders } from './page-address'

/** What changes from one opening of the page to the next. */
export type PageContent = { readonly page: () => Promise<string>; readonly readingStyle: () => string }

/** An answer to a request for the page or one of its files. */
export type PageAnswer = { statusCode: number; headers: Record<string, string>; data: Buffer }

/** Answers the window's page and its files from the program's own folders; everything else is not found. */
export const answerPages =
  (folders: Folders, content: PageContent) =>
  async (url: string, method: string): Promise<PageAnswer> => {
    if (method !== 'GET' && method !== 'HEAD') return answer(405)
    const place = placeOf(url, folders)
    switch (place?.kind) {
      case undefined:
        return answer(404)
      case 'page':
        return answer(200, 'text/html; charset=utf-8', Buffer.from(await content.page()))
      case 'reading-style':
        return answer(200, 'text/css; charset=utf-8', Buffer.from(content.readingStyle()))
      case 'file':
        return readFile(place.file).then(
          (bytes) => answer(200, place.type, bytes),
          () => answer(404),
        )
    }
  }

const answer = (
  statusCode: number,
  type = 'text/plain; charset=utf-8',
  data = Buffer.alloc(0),
): PageAnswer => ({
  statusCode,
  headers: {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
  },
  data,
})
