import { describe, expect, it } from 'vitest'
import { linkQuestion } from '../../../../src/main/security/link-question'
import { readWebAddress } from '../../../../src/main/security/web-address'
import { messagesIn } from '../../../../src/shared/messages/messages'

const asked = (text: string, language: 'de' | 'en' = 'de') => {
  const found = readWebAddress(text)
  if (!found) throw new Error(`${text} is an address`)
  return linkQuestion(found, messagesIn(language).links)
}

describe('the question before an address is opened', () => {
  it.each([
    ['de', 'Adresse im Browser öffnen?', ['Öffnen', 'Abbrechen'], 'Lesespur heraus'],
    ['en', 'Open the address in the browser?', ['Open', 'Cancel'], 'out of Lesespur'],
  ] as const)('names the address and that it leads out, in %s', (language, message, buttons, leaves) => {
    const question = asked('https://a.org/b', language)
    expect(question).toMatchObject({ message, buttons })
    expect(question.detail).toContain('https://a.org/b\n')
    expect(question.detail).toContain(leaves)
  })

  it('takes Enter and Escape for no', () => {
    const { buttons, defaultId, cancelId, yes } = asked('https://a.org')
    expect([buttons[defaultId], buttons[cancelId], buttons[yes]]).toEqual([
      'Abbrechen',
      'Abbrechen',
      'Öffnen',
    ])
  })

  it('shows every sign of a long address, in lines that are not wider than the question', () => {
    const address = `https://a.org/${'abcdefghij'.repeat(198)}`
    const [shown = ''] = asked(address).detail.split('\n\n')
    expect(shown.replaceAll('\n', '')).toBe(address)
    expect(Math.max(...shown.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(72)
  })

  it.each([
    ['https://münchen.de/', ['xn--mnchen-3ya.de', 'In den Buchstaben der Adresse: münchen.de'], 'Vorsicht'],
    ['https://аррӏе.com/', ['xn--80ak6aa92e.com', 'Vorsicht: In „аррӏе.com“'], 'In den Buchstaben'],
  ])('of %s says how its host is written', (address, words, not) => {
    const { detail } = asked(address)
    for (const word of words) expect(detail).toContain(word)
    expect(detail).not.toContain(not)
  })
})
