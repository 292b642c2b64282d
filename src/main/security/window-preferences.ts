import type { WebPreferences } from 'electron'

/**
 * What a window may do: show pages, nothing more. One line for each paragraph of Electron's checklist:
 * https://www.electronjs.org/docs/latest/tutorial/security#2-do-not-enable-nodejs-integration-for-remote-content
 * https://www.electronjs.org/docs/latest/tutorial/security#3-enable-context-isolation
 * https://www.electronjs.org/docs/latest/tutorial/security#4-enable-process-sandboxing
 * https://www.electronjs.org/docs/latest/tutorial/security#6-do-not-disable-websecurity
 * https://www.electronjs.org/docs/latest/tutorial/security#8-do-not-enable-allowrunninginsecurecontent
 * https://www.electronjs.org/docs/latest/tutorial/security#9-do-not-enable-experimental-features
 * https://www.electronjs.org/docs/latest/tutorial/security#10-do-not-use-enableblinkfeatures
 * https://www.electronjs.org/docs/latest/tutorial/security#11-do-not-use-allowpopups-for-webviews
 */
export const windowPreferences = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  // The spell checker would fetch its dictionaries; `forgetSpellChecker` does the rest.
  spellcheck: false,
} as const satisfies WebPreferences
