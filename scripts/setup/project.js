// @ts-check
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json; every script works from here, wherever it was called from. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')
