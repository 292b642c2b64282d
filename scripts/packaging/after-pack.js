// @ts-check
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Called by electron-builder once a package's folder is filled: takes out the development runtime's
 * own default app, which electron-builder copies along with that runtime.
 *
 * @param {{ appOutDir: string }} context
 */
export async function afterPack({ appOutDir }) {
  await rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true })
}
