import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWebAddress } from '../../../../src/main/security/web-address'

/** Addresses that the browser is not given, each by the trick that it tries. */
const refused: [string, string][] = [
  ['a file', 'file:///etc/passwd'],
  ['a file on a computer of the network', 'file://server/share/x.exe'],
  ['a script', 'javascript:alert(1)'],
  ['a script in capitals', 'JaVaScRiPt:alert(1)'],
  ['a script of the old kind', 'vbscript:msgbox(1)'],
  ['a page of its own', 'data:text/html,<script>alert(1)</script>'],
  ['a share', 'smb://server/share'],
  ['a share, as Windows writes it', '\\\\server\\share\\x.exe'],
  ['a share with strokes', '//server/share'],
  ['the program’s own links', 'lesespur://open/alaska-2025/de/x'],
  ['the program’s own pages', 'app://lesespur/'],
  ['a mail', 'mailto:a@b.org?attach=/etc/passwd'],
  ['a call', 'tel:+491234'],
  ['a tool of Windows', 'ms-msdt:/id PCWDiagnostic'],
  ['a search of Windows', 'search-ms:query=x&crumb=location:\\\\server'],
  ['a settings page', 'ms-settings:'],
  ['a terminal', 'x-terminal:rm'],
  ['a page of the browser', 'chrome://settings'],
  ['the source of a page', 'view-source:https://a.org'],
  ['a nested address', 'blob:https://a.org/1'],
  ['an older protocol', 'ftp://a.org/x.exe'],
  ['sockets', 'wss://a.org/'],
  ['a name and a password', 'https://name:word@a.org/'],
  ['a name that looks like a host', 'https://a.org@b.org/'],
  ['an empty name', 'https://@a.org/'],
  ['a name that is escaped', 'https://a.org%2F@b.org/'],
  ['a backslash for a stroke', 'https:\\\\a.org'],
  ['a backslash behind the host', 'https://a.org\\@b.org/'],
  ['one stroke', 'https:/a.org/'],
  ['no stroke', 'https:a.org'],
  ['three strokes', 'https:///a.org/'],
  ['no host', 'https://'],
  ['no host but a question', 'https://?a'],
  ['no address', 'a.org'],
  ['nothing', ''],
  ['a line feed', 'https://a.org/\nfile:///etc/passwd'],
  ['a line feed in the scheme', 'java\nscript:alert(1)'],
  ['a line feed at the end', 'https://a.org/\n'],
  ['a return', 'https://a.org/\r\nX: y'],
  ['a tab', 'ht\ttps://a.org'],
  ['a blank', 'https://a.org/a b'],
  ['a blank in front', ' https://a.org/'],
  ['a NUL', 'https://a.org/\0.exe'],
  ['a sign that turns the direction', 'https://a.org/\u202Egpj.exe'],
  ['a sign without width', 'https://a\u200B.org/'],
  ['a soft hyphen', 'https://a\u00AD.org/'],
  ['half a pair', 'https://a.org/\uD800'],
  ['a line’s end of Unicode', 'https://a.org/\u2028x'],
  ['a port that is none', 'https://a.org:99999/'],
  ['an address of too many parts', 'https://1.2.3.4.5/'],
  ['a host with a forbidden sign', 'https://a<b>.org/'],
  ['4,000 characters', `https://a.org/${'a'.repeat(3986)}`],
  ['too many once it is escaped', `https://a.org/${'ä'.repeat(400)}`],
]

describe('an address that the browser is not given', () => {
  it.each(refused)('is %s: %j', (_trick, address) => {
    expect(readWebAddress(address)).toBeUndefined()
  })
})

describe('an address that may be opened', () => {
  it.each([
    ['http://a.org', 'http://a.org/'],
    ['HTTPS://A.ORG/Weg?a=b&c#d', 'https://a.org/Weg?a=b&c#d'],
    ['https://a.org/?next=javascript:alert(1)', 'https://a.org/?next=javascript:alert(1)'],
    ['https://a.org/"onload="x', 'https://a.org/%22onload=%22x'],
    ['https://a.org/a@b', 'https://a.org/a@b'],
    ['https://a.org/Straße', 'https://a.org/Stra%C3%9Fe'],
    ['http://[::1]:8080/', 'http://[::1]:8080/'],
    // What a number for a host means is shown.
    ['http://2130706433/', 'http://127.0.0.1/'],
    ['http://0x7f.1/', 'http://127.0.0.1/'],
    ['https://a.org./', 'https://a.org./'],
  ])('%j is handed over as %j', (text, address) => {
    expect(readWebAddress(text)).toEqual({ address })
  })

  it.each([
    ['https://münchen.de/', 'https://xn--mnchen-3ya.de/', 'münchen.de', false],
    ['https://xn--mnchen-3ya.de/', 'https://xn--mnchen-3ya.de/', 'münchen.de', false],
    ['https://почта.рф/', 'https://xn--80a1acny.xn--p1ai/', 'почта.рф', false],
    // Cyrillic letters for apple, and one of them alone.
    ['https://аррӏе.com/', 'https://xn--80ak6aa92e.com/', 'аррӏе.com', true],
    ['https://pаypal.com/', 'https://xn--pypal-4ve.com/', 'pаypal.com', true],
    ['https://gοοgle.com/', 'https://xn--ggle-0nda.com/', 'gοοgle.com', true],
  ])('%j is shown in ASCII as %j, its letters beside it', (text, address, host, mixed) => {
    expect(readWebAddress(text)).toEqual({ address, letters: { host, mixed } })
  })

  it('is never other than ASCII of http or https without a name, whatever is written', () => {
    const written = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc
        .tuple(fc.constantFrom('http://', 'https://', 'HTTP://a.org/'), fc.string({ unit: 'binary' }))
        .map(([start, rest]) => start + rest),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(written, (text) => {
        const found = readWebAddress(text)
        if (!found) return
        const { protocol, username, password, href } = new URL(found.address)
        expect(['http:', 'https:']).toContain(protocol)
        expect([username, password]).toEqual(['', ''])
        expect(found.address).toMatch(/^[\x21-\x7E]+$/)
        // Read once more it is the same: what is asked about is what is opened.
        expect(href).toBe(found.address)
        expect(readWebAddress(found.address)?.address).toBe(found.address)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
