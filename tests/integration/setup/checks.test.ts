import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chosenSteps } from '../../../scripts/checks/chosen-steps'
import { readCounts } from '../../../scripts/checks/counts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesespur-setup-'))
})
afterEach(() => rm(folder, { recursive: true }))

const vitestReport = {
  numPassedTests: 2,
  numFailedTests: 1,
  testResults: [
    {
      assertionResults: [
        { status: 'passed', fullName: 'reads' },
        { status: 'skipped', fullName: 'prints' },
      ],
    },
  ],
}
const playwrightReport = {
  stats: { expected: 1, unexpected: 1, flaky: 1 },
  suites: [
    {
      title: 'a file',
      suites: [
        {
          title: 'a group',
          specs: [
            {
              title: 'prints',
              tests: [{ status: 'skipped', annotations: [{ type: 'skip', description: 'no printer' }] }],
            },
          ],
        },
      ],
    },
  ],
}

describe('the number of tests that ran', () => {
  it.each([
    ['vitest', vitestReport, { passed: 2, failed: 1, skipped: ['prints'] }],
    ['playwright', playwrightReport, { passed: 2, failed: 1, skipped: ['prints (no printer)'] }],
  ] as const)(
    'is read from the report of %s, with what was left out and why',
    async (kind, report, counts) => {
      const file = join(folder, 'report.json')
      await writeFile(file, JSON.stringify(report))
      expect(await readCounts(kind, file)).toEqual(counts)
    },
  )

  it('is nothing where no report was written', async () => {
    const counts = await readCounts('vitest', join(folder, 'missing.json'))
    expect(counts).toEqual({ passed: 0, failed: 0, skipped: [] })
  })
})

describe('the steps asked for', () => {
  const steps = [{ level: 'lint' }, { level: 'types' }, { level: 'types' }]

  it.each([
    ['nothing named', [], ['lint', 'types', 'types'], true],
    ['a level named', ['types'], ['types', 'types'], false],
    ['a further level named', ['e2e', '--all'], [], true],
  ])('with %s', (_what, args, levels, withFurther) => {
    const { chosen, all, includes } = chosenSteps(steps, ['e2e'], args)
    expect(chosen.map(({ level }) => level)).toEqual(levels)
    expect(includes('e2e')).toBe(withFurther)
    expect(all).toBe(args.includes('--all'))
  })

  it('are refused when there is no such level, naming those there are', () => {
    expect(() => chosenSteps(steps, ['e2e'], ['tpyes'])).toThrow(
      'There is no "tpyes" here. There are: lint, types, e2e, and --all.',
    )
  })
})
