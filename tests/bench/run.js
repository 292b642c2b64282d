// @ts-check
import { runBundled } from '../support/bundled.js'

process.exitCode = await runBundled('bench', 'measure', { measure: 'bench/measure.ts' })
