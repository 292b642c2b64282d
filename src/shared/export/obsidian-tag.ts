/**
 * A tag's name as Obsidian takes it: letters, digits, hyphens, underscores and emoji, with slashes between the levels of a
 * nested tag; anything else becomes a hyphen. A name of digits alone, which would be no tag, gets an underscore. Empty where
 * nothing is left.
 */
export function obsidianTag(name: string): string {
  const tag = name
    .normalize('NFC')
    .split('/')
    .map((level) => level.replace(foreign, '-').replace(/-{2,}/g, '-').replace(/^-|-$/g, ''))
    .filter((level) => level !== '')
    .join('/')
  return tag === '' || /[^\p{N}/-]/u.test(tag) ? tag : `_${tag}`
}

const foreign = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_-]+/gu
