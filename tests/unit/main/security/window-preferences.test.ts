import { expect, it } from 'vitest'
import { windowPreferences } from '../../../../src/main/security/window-preferences'

it('a window has no Node, in no thread and no frame, and all of the browser’s protections', () => {
  expect(windowPreferences).toEqual({
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
    spellcheck: false,
  })
})
