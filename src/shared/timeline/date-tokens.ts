/** A word, a number or a sign of a text, with its place in it in UTF-16 code units. */
export type Token = {
  readonly kind: 'word' | 'number' | 'sign'
  /** As it is compared: composed and in lower case; empty where it is longer than anything in a date. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether it follows what is before it without a space. */
  readonly tight: boolean
  readonly capital: boolean
  /** Counts the lines, and the sentences as far as full stops tell them. */
  readonly line: number
  readonly sentence: number
}

const longest = 24

const piece = /(\n)|(\p{L}[\p{L}\p{M}]*)|(\d+)|\S/gu

/** The words, numbers and signs of a text, in one walk over it. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let line = 0
  let sentence = 0
  let stopped = false
  for (const match of text.matchAll(piece)) {
    const [written, lineEnd, word, number] = match
    if (lineEnd !== undefined) {
      line += 1
      sentence += 1
      continue
    }
    const start = match.index
    const before = tokens.at(-1)
    const tight = before?.end === start
    const capital = word !== undefined && /^\p{Lu}/u.test(word)
    if (stopped && capital && !tight) sentence += 1
    stopped = /^[.!?:]$/.test(written) && !(written === '.' && shortened(before))
    tokens.push({
      kind: word !== undefined ? 'word' : number !== undefined ? 'number' : 'sign',
      text: written.length > longest ? '' : written.normalize('NFC').toLowerCase(),
      start,
      end: start + written.length,
      tight,
      capital,
      line,
      sentence,
    })
  }
  return tokens
}

const shortenings = new Set(
  (
    'jan feb febr mrz mar apr jun jul aug sep sept okt oct nov dez dec chr ca bzw vgl usw etc nr no st dr prof mr mrs ms ' +
    'gen sen rep gov abs mo di mi do fr sa so mon tue wed thu fri sat sun'
  ).split(' '),
)

/** Whether a full stop after it rather belongs to it: „15.“, „Aug.“, „v.“. */
const shortened = (before: Token | undefined): boolean =>
  before?.kind === 'number'
    ? before.text.length < 3
    : before?.kind === 'word' && (before.text.length === 1 || shortenings.has(before.text))

/** Goes over tokens, one step at a time. Readers on it leave it where it was if they find nothing. */
export class TokenWalk {
  readonly tokens: readonly Token[]
  at: number

  constructor(tokens: readonly Token[], at = 0) {
    this.tokens = tokens
    this.at = at
  }

  /** The token ahead by some, if it is on the line of the one before. */
  peek(ahead = 0): Token | undefined {
    const token = this.tokens[this.at + ahead]
    const before = this.tokens[this.at - 1]
    return token && (!before || ahead < 0 || before.line === token.line) ? token : undefined
  }

  attempt<Found>(read: () => Found | undefined): Found | undefined {
    const { at } = this
    const found = read()
    if (found === undefined) this.at = at
    return found
  }

  /** What a word means that comes next. */
  meaning<Meaning>(words: ReadonlyMap<string, Meaning>): Meaning | undefined {
    const token = this.peek()
    const meaning = token?.kind === 'word' ? words.get(token.text) : undefined
    if (meaning !== undefined) this.at += 1
    return meaning
  }

  word(words: ReadonlySet<string>): Token | undefined {
    const token = this.peek()
    return token?.kind === 'word' && words.has(token.text) ? this.#step(token) : undefined
  }

  sign(signs: string, { tight = false } = {}): Token | undefined {
    const token = this.peek()
    return token?.kind === 'sign' && signs.includes(token.text) && (token.tight || !tight)
      ? this.#step(token)
      : undefined
  }

  /** A number of so many digits. */
  number(least: number, most = least, { tight = false } = {}): string | undefined {
    const token = this.peek()
    if (token?.kind !== 'number' || (tight && !token.tight)) return undefined
    const { length } = token.text
    return length >= least && length <= most ? this.#step(token).text : undefined
  }

  #step(token: Token): Token {
    this.at += 1
    return token
  }
}
