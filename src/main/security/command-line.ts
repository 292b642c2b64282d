import { app } from 'electron'
import { unheeded } from './switches'

/**
 * Before the app is ready, and before anything adds switches of its own: a packaged program forgets the switches that it
 * does not heed. What came into force before its first line (those of V8 and Node) is for the fuses to refuse.
 * https://www.electronjs.org/docs/latest/tutorial/security#19-check-which-fuses-you-can-change
 */
export function forgetSwitches(argv: readonly string[]): void {
  if (!app.isPackaged) return
  for (const name of unheeded(argv)) app.commandLine.removeSwitch(name)
}
