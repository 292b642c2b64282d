// @ts-check
import { readFile } from 'node:fs/promises'

/**
 * @typedef {{ passed: number, failed: number, skipped: string[] }} Counts  `skipped` holds titles
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
  if (text === undefined) return { passed: 0, failed: 0, skipped: [] }
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
  return { passed: numPassedTests, failed: numFailedTests, skipped }
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
    skipped: suites.flatMap((suite) => skippedIn(suite)),
  }
}

/**
 * @param {Suite} suite
 * @returns {string[]}
 */
function skippedIn({ suites = [], specs = [] }) {
  const here = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => {
        const reason = annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description
        return reason ? `${title} (${reason})` : title
      }),
  )
  return [...here, ...suites.flatMap((suite) => skippedIn(suite))]
}
