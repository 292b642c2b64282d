import type { PageAnswer } from '../page-answer'
import { previewPolicy, type PreviewPages } from './preview-pages'

/** Answers the pages of exports; everything else is not found. */
export function previewAnswer(pages: PreviewPages, url: string, method: string): PageAnswer {
  const [address = ''] = url.split(/[?#]/)
  const html = method === 'GET' ? pages.at(address) : undefined
  return {
    statusCode: html === undefined ? 404 : 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': previewPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
    data: Buffer.from(html ?? ''),
  }
}
