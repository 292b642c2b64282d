import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { environment, sandboxArguments } from '../../support/app'
import { freshFolder } from '../places'

/** The built program with its window, the long text open. */
export type LongReadWindow = { readonly app: ElectronApplication; readonly page: Page }

/** Opens the program in `program` with the library in `library`, or with none, in a fresh user folder. */
export async function openLongRead(program: string, library?: string): Promise<LongReadWindow> {
  const userData = freshFolder('window-data')
  if (library !== undefined) symlinkSync(library, join(userData, 'library'), 'junction')
  const app = await _electron.launch({
    args: [...sandboxArguments(), `--user-data-dir=${userData}`, program],
    env: environment(),
  })
  const page = await app.firstWindow()
  await page.locator('aside.annotations').waitFor()
  return { app, page }
}

const Good = v.looseObject({ ok: v.literal(true) })

/** What was asked was done; a measurement has no use for a failure. */
export function expectAll(answers: readonly unknown[]): void {
  const refused = answers.find((answer) => !v.is(Good, answer))
  if (refused !== undefined) throw new Error(JSON.stringify(refused))
}
