import * as electron from 'electron'

/** Puts plain text on the clipboard. */
export async function copyText(text: string): Promise<void> {
  await electron.clipboard.writeText(text)
}

/** Puts text on the clipboard, plain and as HTML: each program takes what it can. */
export async function copyFormatted({ text, html }: { text: string; html: string }): Promise<void> {
  const { clipboard } = electron
  // Of the runtimes that the program runs in, the older one has no items: its clipboard takes both kinds in one call.
  if (Reflect.has(electron, 'ClipboardItem')) {
    await clipboard.write([new electron.ClipboardItem({ 'text/plain': text, 'text/html': html })])
  } else Reflect.apply(clipboard.write.bind(clipboard), undefined, [{ text, html }])
}
