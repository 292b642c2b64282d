import { expect, it } from 'vitest'
import { appearanceInForce, background, themeSource } from '../../../src/main/background'

const calm = { shouldUseDarkColors: false, shouldUseHighContrastColors: false }
const dark = { ...calm, shouldUseDarkColors: true }
const contrast = { ...dark, shouldUseHighContrastColors: true }

it.each([
  ['system', 'a light system', calm, 'light', '#fbf8f1', 'system'],
  ['system', 'a dark system', dark, 'dark', '#191815', 'system'],
  ['system', 'a system of high contrast', contrast, 'contrast', '#000000', 'system'],
  ['light', 'a dark system', dark, 'light', '#fbf8f1', 'light'],
  ['sepia', 'a dark system', dark, 'sepia', '#f1e4c8', 'light'],
  ['dark', 'a light system', calm, 'dark', '#191815', 'dark'],
  ['contrast', 'a light system', calm, 'contrast', '#000000', 'dark'],
] as const)('the setting %s on %s', (setting, _name, system, appearance, paper, source) => {
  expect(appearanceInForce(setting, system)).toBe(appearance)
  expect(background(appearance)).toBe(paper)
  expect(themeSource(setting)).toBe(source)
})
