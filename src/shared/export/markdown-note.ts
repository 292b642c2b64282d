/**
 * A note is the reader's own Markdown and goes out verbatim (but for the ends of lines and empty lines around it), in a
 * frame where it would reach beyond its own entry:
 * - headings, quotes, rules and fences (closed or not) stand in a list item, which ends where the indentation ends;
 * - raw HTML and link definitions, which no Markdown frame holds in, stand as plain text in a fence, and so does what
 *   would need the list item but begins with white space, which would shift the item, and what `breaksOut` says no frame
 *   holds in by the rules of a flavour.
 */
export function noteMarkdown(note: string, breaksOut: (text: string) => boolean = () => false): string {
  const lines = note.split(/\r\n|\r|\n/)
  const verbatim = lines.slice(lines.findIndex(hasWords), lines.findLastIndex(hasWords) + 1)
  const text = verbatim.join('\n')
  if (holdsHtml(text) || definition.test(text) || breaksOut(text)) return fenced(text)
  if (!verbatim.some((line) => reachesOn.test(line))) return text
  // The item's sign is a plus: "- ---" would be a rule of its own.
  return /^[ \t]/.test(text) ? fenced(text) : verbatim.map(asItem).join('\n')
}

const hasWords = (line: string) => line.trim() !== ''

const asItem = (line: string, index: number) =>
  index === 0 ? `+ ${line}` : hasWords(line) ? `  ${line}` : ''

/** Starts of blocks that end, shape or imitate what stands around a note: headings, rules, quotes, fences. */
const reachesOn = /^ {0,3}(#{1,6}([ \t]|$)|=+[ \t]*$|-+[ \t]*$|([-*_])([ \t]*\3){2,}[ \t]*$|>|```|~~~)/

/** The definition of a link or a footnote, at the start of a line's content: it holds in the whole document. */
const definition = /^[ \t>*+\-\d.)]*\[[^\]]{1,999}\]:/m

/** The beginning of a tag, comment or declaration; <https://…> and <a@b.org> are links. */
const tag = /<(?![a-z][a-z0-9+.-]{1,31}:[^\s<>]*>)(?![\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+>)[a-z/!?]/i
const tagAtStart = new RegExp(`^[ \\t>*+\\-\\d.)]*${tag.source}`, 'im')

/** Inside a line HTML must be whole; at the start of a line's content it need not. */
function holdsHtml(text: string): boolean {
  const first = text.search(tag)
  return first >= 0 && (text.includes('>', first) || tagAtStart.test(text))
}

/** Plain text in a fence that is longer than any in it. */
function fenced(text: string): string {
  const longest = Array.from(text.matchAll(/`+/g)).reduce((most, [run]) => Math.max(most, run.length), 2)
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text}\n${fence}`
}
