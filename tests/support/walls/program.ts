import { app, BrowserWindow, session, type Session } from 'electron'
import { contentSecurityPolicy } from '../../../src/main/security/content-security-policy'
import { askNoNeighbours, refuseDirectConnections } from '../../../src/main/security/direct-connections'
import { resolveNothing } from '../../../src/main/security/names'
import { refuseNavigation } from '../../../src/main/security/navigation'
import { claimOwnScheme } from '../../../src/main/security/own-scheme'
import { refuseRequests } from '../../../src/main/security/requests'
import { forgetSpellChecker } from '../../../src/main/security/spell-checker'
import { leaveNoWayOut } from '../../../src/main/security/way-out'
import { windowPreferences } from '../../../src/main/security/window-preferences'
import { refuseWindows } from '../../../src/main/security/windows'
import { pageHome, pageScheme } from '../../../src/main/page-address'
import type { Room, Wall } from './walls'

// A program for tests: windows in which some of the product's own walls stand, and all others are taken away.

// What the test that starts it says; both are JSON that it made itself.
const rooms = JSON.parse(process.env.LESESPUR_ROOMS ?? '[]') as Room[]
const ofProgram = JSON.parse(process.env.LESESPUR_PROGRAM_WALLS ?? '[]') as Wall[]

claimOwnScheme()
if (ofProgram.includes('names')) resolveNothing()
if (ofProgram.includes('direct connections')) askNoNeighbours()
app.on('window-all-closed', () => undefined)

void app.whenReady().then(async () => {
  for (const room of rooms) await openRoom(room)
})

async function openRoom({ name, walls, dictionaries }: Room): Promise<void> {
  const stands = (wall: Wall) => walls.includes(wall)
  const own = session.fromPartition(name)
  serve(own, name, stands('policy'))
  if (stands('requests')) refuseRequests(own)
  if (stands('way out')) leaveNoWayOut(own)
  if (stands('spell checker')) forgetSpellChecker(own)
  else {
    own.setSpellCheckerDictionaryDownloadURL(dictionaries)
    own.setSpellCheckerLanguages(['de'])
  }
  const { spellcheck, ...preferences } = windowPreferences
  const window = new BrowserWindow({
    webPreferences: {
      ...preferences,
      session: own,
      spellcheck: stands('spell checker') ? spellcheck : true,
    },
  })
  if (stands('closed page')) {
    refuseNavigation(window.webContents, pageHome)
    refuseWindows(window.webContents)
  }
  if (stands('direct connections')) refuseDirectConnections(window.webContents)
  await window.loadURL(pageHome)
}

function serve(own: Session, name: string, withPolicy: boolean): void {
  own.protocol.handle(
    pageScheme,
    () =>
      new Response(`<!doctype html><title>${name}</title><p><textarea lang="de"></textarea>`, {
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          ...(withPolicy ? { 'Content-Security-Policy': contentSecurityPolicy } : {}),
        },
      }),
  )
}
