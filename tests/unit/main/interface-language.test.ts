import { expect, it } from 'vitest'
import { interfaceLanguage } from '../../../src/main/interface-language'

it.each([
  ['system', ['de-DE', 'en-US'], 'de'],
  ['system', ['en-GB', 'de-DE'], 'en'],
  ['system', ['fr-FR', 'de_AT.UTF-8', 'en'], 'de'],
  ['system', ['fr-FR'], 'en'],
  ['system', ['c'], 'en'],
  ['system', ['DE'], 'de'],
  ['system', [], 'en'],
  ['de', ['en-US'], 'de'],
  ['en', ['de-DE'], 'en'],
] as const)('the setting %s on a computer that speaks %j gives %s', (setting, system, expected) => {
  expect(interfaceLanguage(setting, system)).toBe(expected)
})
