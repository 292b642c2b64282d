// @ts-check
import { readFile } from 'node:fs/promises'

/**
 * @typedef {{ passed: number, failed: number, again: string[], skipped: string[] }} Counts  `again` and `skipped` hold titles:
 *   of tests that passed at the second try only, and of those that were left out
 */

/**
 * Reads how many tests ran from the JSON report of Vitest or Playwright; a report that was not written counts nothing.
 *
 * @param {'vitest' | 'playwright'} kind
 * @param {string} file
 * @returns {Promise<Counts>}
 */
export async function readCounts(kind, file) {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return { passed: 0, failed: 0, again: [], skipped: [] }
  return kind === 'vitest' ? ofVitest(JSON.parse(text)) : ofPlaywright(JSON.parse(text))
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { assertionResults: { status: string, fullName: string }[] }[] }} report
 * @returns {Counts}
 */
function ofVitest({ numPassedTests, numFailedTests, testResults }) {
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName)
  return { passed: numPassedTests, failed: numFailedTests, again: [], skipped }
}

/**
 * @typedef {{ title: string, suites?: Suite[], specs?: { title: string, tests: { status: string, annotations: { type: string, description?: string }[] }[] }[] }} Suite
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, suites: Suite[] }} report
 * @returns {Counts}
 */
function ofPlaywright({ stats, suites }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    again: suites.flatMap((suite) => titlesIn(suite, 'flaky')),
    skipped: suites.flatMap((suite) => titlesIn(suite, 'skipped')),
  }
}

/**
 * The titles of the tests that ended like that, each with its reason where it has one.
 *
 * @param {Suite} suite
 * @param {'flaky' | 'skipped'} wanted
 * @returns {string[]}
 */
function titlesIn({ suites = [], specs = [] }, wanted) {
  const here = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === wanted)
      .map(({ annotations }) => {
        const reason = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
        return reason ? `${title} (${reason})` : title
      }),
  )
  return [...here, ...suites.flatMap((suite) => titlesIn(suite, wanted))]
}
