/** Any text as a string of CSS that ends neither itself nor the style sheet. */
export const cssText = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,:;–·()-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0x20).toString(16)} `)}"`
