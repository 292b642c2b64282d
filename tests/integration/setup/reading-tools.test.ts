import { describe, expect, it, vi } from 'vitest'
import { setUpReadingTools } from '../../../scripts/setup/reading-tools.js'

const edges = ({ there, isRoot, code = 0 }: { there: string[]; isRoot: boolean; code?: number }) => {
  const commands: string[] = []
  const lines: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line))
  return {
    commands,
    lines,
    isRoot,
    has: (command: string) => there.includes(command),
    run: (command: string, args: string[]) => {
      commands.push([command, ...args].join(' '))
      return Promise.resolve({ code, stdout: '', output: 'no network' })
    },
  }
}

describe.skipIf(process.platform !== 'linux')('what tests read exports with', () => {
  it('is left as it is where all of it is there', async () => {
    const all = edges({ there: ['pdftotext', 'soffice', 'apt-get'], isRoot: true })
    await setUpReadingTools(all)
    expect(all.commands).toEqual([])
    expect(all.lines).toEqual([])
  })

  it('is installed as root on Debian, only what is missing', async () => {
    const some = edges({ there: ['soffice', 'apt-get'], isRoot: true })
    await setUpReadingTools(some)
    expect(some.commands).toEqual([
      'apt-get update',
      'apt-get install --yes --no-install-recommends poppler-utils',
    ])
  })

  it.each([
    { who: 'somebody who is not root', there: ['apt-get'], isRoot: false },
    { who: 'a system without apt', there: [], isRoot: true },
  ])('is told of with the one command to run to $who', async ({ there, isRoot }) => {
    const none = edges({ there, isRoot })
    await setUpReadingTools(none)
    expect(none.commands).toEqual([])
    expect(none.lines.join('\n')).toContain(
      'sudo apt-get install --no-install-recommends poppler-utils libreoffice-writer-nogui',
    )
  })

  it('fails nothing where it cannot be installed: those tests are skipped, and that is said', async () => {
    const failing = edges({ there: ['apt-get'], isRoot: true, code: 100 })
    await setUpReadingTools(failing)
    expect(failing.lines.join('\n')).toContain('no network')
    expect(failing.lines.join('\n')).toContain('are skipped')
  })
})
