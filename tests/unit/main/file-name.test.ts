import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName } from '../../../src/main/file-name'

describe('a file’s name', () => {
  it.each([
    ['Gipfel in Alaska – Anmerkungen', 'Gipfel in Alaska – Anmerkungen.md'],
    ['Größe, Übermaß und Ärger', 'Größe, Übermaß und Ärger.md'],
    ['u\u0308ber', 'über.md'],
    ['a\\b/c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j.md'],
    ['  .hidden  ', 'hidden.md'],
    ['line\none\u0000\u202Etwo', 'lineonetwo.md'],
    ['two   spaces', 'two spaces.md'],
    ['con', '_con.md'],
    ['COM1.notes', '_COM1.notes.md'],
    ['Lpt9', '_Lpt9.md'],
    ['CON .notes', '_CON .notes.md'],
    ['conin$', '_conin$.md'],
    ['console', 'console.md'],
    ['', 'Notes.md'],
    ['...', 'Notes.md'],
    ['\u0007', 'Notes.md'],
    ['🧑‍🚀 voyage', '🧑🚀 voyage.md'],
  ])('is made of %j', (wish, expected) => {
    expect(fileName(wish, 'md', 'Notes')).toBe(expected)
  })

  it('is short enough for every file system, and never cuts a sign in two', () => {
    const name = fileName('ä'.repeat(300), 'md', 'Notes')
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    expect(name).toMatch(/^ä+\.md$/)
  })

  it('can be taken by every system, whatever is wished', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (wish) => {
        const name = fileName(wish, 'md', 'Notes')
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}]+\.md$/u)
        expect(name).not.toMatch(/^[.\s]|[.\s]\.md$/)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
      }),
    )
  })
})
