import { app } from 'electron'

/**
 * Before the app is ready: every page's process is in the system's sandbox, whatever its window was made with.
 * https://www.electronjs.org/docs/latest/tutorial/security#4-enable-process-sandboxing
 */
export function sandboxEveryPage(): void {
  // As root there is no sandbox on Linux; whoever starts the program so has to say it with this switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}
