import { createHash } from 'node:crypto'

/** Words that fit somewhere in the contract: ids, hashes, dates, names, addresses, files. */
export const bundledWords: readonly string[] = [
  'alaska-2025',
  'a-work',
  'claim',
  'question',
  '5b0f8f0e-8c9f-4f57-9c57-0d6f7f3f2a11',
  '5b0f8f0e-8c9f-4f57-9c57-0d6f7f3f2a12',
  '5b0f8f0e-8c9f-4f57-9c57-0d6f7f3f2a13',
  createHash('sha256').update('a wording').digest('hex'),
  '2026-01-31T12:00:00.000Z',
  '2025-08-15',
  '2025-08~',
  '2025-06/2025-09',
  'own',
  'kurz',
  'Eine Notiz mit mehr Worten.',
  'md',
  'https://example.org/',
  'Lesespur 2026-11-23T02-15-04Z daily.lesespur',
  '..',
  '#aabbcc',
]
