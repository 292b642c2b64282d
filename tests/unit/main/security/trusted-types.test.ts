import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../../src/main/security/content-security-policy'

const source = join(import.meta.dirname, '..', '..', '..', '..', 'src')

/** The files of the source in which a word stands, from its folder on. */
const filesWith = (word: RegExp) =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|svelte|html)$/.test(name))
    .filter((name) => word.test(readFileSync(join(source, name), 'utf8')))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()

describe('trusted types', () => {
  it('are asked for by the policy, which knows the two makers of trusted text', () => {
    const rules = contentSecurityPolicy.split('; ')
    expect(rules).toContain("require-trusted-types-for 'script'")
    expect(rules).toContain('trusted-types svelte-trusted-html lesespur')
  })

  it('are made in one file alone', () => {
    expect(filesWith(/\bcreatePolicy\b/)).toEqual(['renderer/src/trusted.ts'])
  })

  it('are needed in one file alone: no other one makes markup or code out of text', () => {
    const sinks =
      /\b(innerHTML|outerHTML|srcdoc) *=|\b(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseFromString)\(|document\.write\(|\beval\(|new Function\(|\{@html/
    expect(filesWith(sinks)).toEqual(['renderer/src/article/article-element.ts'])
  })
})
