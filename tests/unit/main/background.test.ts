import { expect, it } from 'vitest'
import { background, themeSource } from '../../../src/main/background'

it.each([
  ['system', false, '#fbf8f1', 'system'],
  ['system', true, '#191815', 'system'],
  ['light', true, '#fbf8f1', 'light'],
  ['sepia', true, '#f1e4c8', 'light'],
  ['dark', false, '#191815', 'dark'],
  ['contrast', false, '#000000', 'dark'],
] as const)('%s with a dark system %s has the paper %s and follows %s', (appearance, dark, paper, source) => {
  expect(background(appearance, dark)).toBe(paper)
  expect(themeSource(appearance)).toBe(source)
})
