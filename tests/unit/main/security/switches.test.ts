import { describe, expect, it } from 'vitest'
import { unheeded } from '../../../../src/main/security/switches'

describe('the switches of a packaged program', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--remote-allow-origins=*',
    '--js-flags=--allow-natives-syntax',
    '--proxy-server=127.0.0.1:8080',
    '--proxy-pac-url=http://a.org/x.pac',
    '--host-rules=MAP * 127.0.0.1',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--disable-web-security',
    '--allow-running-insecure-content',
    '--enable-blink-features=X',
    '--enable-experimental-web-platform-features',
    '--disable-site-isolation-trials',
    '--unsafely-treat-insecure-origin-as-secure=http://a.org',
    '--ignore-certificate-errors',
    '--log-net-log=/tmp/log',
    '--enable-logging',
    '--renderer-cmd-prefix=gdb',
    '--load-extension=/tmp/x',
    '-remote-debugging-port=9222',
    '--Remote-Debugging-Port=9222',
  ])('%s is forgotten', (argument) => {
    const name = argument.replace(/^-+/, '').split('=')[0]?.toLowerCase()
    expect(unheeded(['lesespur', argument])).toEqual([name])
  })

  it.each([
    '--user-data-dir=/tmp/x',
    '--no-sandbox',
    '--force-renderer-accessibility',
    '--force-device-scale-factor=2',
    '--ozone-platform=wayland',
    '--lang=de',
    'lesespur://open/alaska-2025/de/x',
    'export',
    '--',
    '-',
  ])('%s is heeded', (argument) => {
    expect(unheeded(['lesespur', argument])).toEqual([])
  })
})
