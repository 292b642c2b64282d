import { expect, test, type Page } from '@playwright/test'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freshFolder, removeFolder, startApp } from '../support/app'
import { canWatch, watchedElectron } from '../support/internet-calls'
import { networkCalls } from '../../scripts/network/calls.js'

/** Addresses that nobody has: https://www.rfc-editor.org/rfc/rfc5737 and 3849 */
const elsewhere = { address: '192.0.2.1', longer: '2001:db8::1', name: 'nobody.example' }

/** Opens connections past the browser's requests, to servers of every kind and to a computer that is said to wait. */
const openConnections = (page: Page) =>
  page.evaluate(async ({ address, longer, name }) => {
    const login = { username: 'a', credential: 'b' }
    const candidates: string[] = []
    const connection = new RTCPeerConnection({
      iceServers: [
        { urls: [`stun:${address}:3478`, `stun:[${longer}]:3478`, `stun:${name}:3478`] },
        { urls: `turn:${address}:3478?transport=udp`, ...login },
        { urls: [`turn:${address}:443?transport=tcp`, `turns:${name}:443?transport=tcp`], ...login },
      ],
    })
    connection.onicecandidate = ({ candidate }) => {
      if (candidate?.candidate) candidates.push(candidate.candidate)
    }
    connection.createDataChannel('x')
    await connection.setLocalDescription(await connection.createOffer())
    const fingerprint = Array.from({ length: 32 }, () => 'AA').join(':')
    const answer = [
      'v=0',
      `o=- 1 2 IN IP4 ${address}`,
      's=-',
      't=0 0',
      'a=group:BUNDLE 0',
      'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
      'c=IN IP4 0.0.0.0',
      'a=ice-ufrag:abcd',
      `a=ice-pwd:${'abcd'.repeat(6)}`,
      `a=fingerprint:sha-256 ${fingerprint}`,
      'a=setup:active',
      'a=mid:0',
      'a=sctp-port:5000',
      `a=candidate:1 1 udp 2130706431 ${address} 5555 typ host`,
      `a=candidate:2 1 tcp 1518280447 ${address} 5556 typ host tcptype passive`,
      '',
    ]
    await connection.setRemoteDescription({ type: 'answer', sdp: answer.join('\r\n') })
    await new Promise((later) => setTimeout(later, 3000))
    connection.close()
    return candidates
  }, elsewhere)

test.describe('connections past the browser’s requests', () => {
  test.skip(!canWatch(), 'strace is not here, so calls to the network cannot be counted')

  test('reach nobody and send nothing, in the program', async () => {
    const folder = await freshFolder()
    const { executable, record } = await watchedElectron(folder)
    const running = await startApp({ executable, folder: join(folder, 'user') })
    expect(await openConnections(running.page)).toEqual([])
    await running.close()
    const { out, bound, ways } = networkCalls(await readFile(record, 'utf8'))
    console.info(
      `in the program: ${out.length} calls out, ${bound.length} sockets bound, ${ways.length} ways asked`,
    )
    expect(out).toEqual([])
    await removeFolder(folder)
  })

  test('do in a program without walls', async () => {
    const folder = await freshFolder()
    const program = join(folder, 'program')
    await mkdir(program)
    await writeFile(join(program, 'package.json'), '{ "name": "connects", "main": "main.cjs" }')
    await writeFile(join(program, 'page.html'), '<!doctype html><title>Open</title>')
    await writeFile(
      join(program, 'main.cjs'),
      `const { app, BrowserWindow } = require('electron')
       app.whenReady().then(() => new BrowserWindow().loadFile('page.html'))`,
    )
    const { executable, record } = await watchedElectron(folder)
    const running = await startApp({ executable, program, folder: join(folder, 'user') })
    await openConnections(running.page)
    await running.close()
    const { out } = networkCalls(await readFile(record, 'utf8'))
    console.info(`without walls: ${out.length} calls out`)
    expect(out.length).toBeGreaterThan(10)
    await removeFolder(folder)
  })
})
