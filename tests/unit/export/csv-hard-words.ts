import fc from 'fast-check'

/** Words that hurt tables, cards and references, by what is hard about them. */
export const hardWords: readonly (readonly [what: string, words: string])[] = [
  ['a formula', '=HYPERLINK("http://example.org";"x")'],
  ['a command', "+cmd|' /C calc'!A0"],
  ['a wide formula', '＝1+1'],
  ['quotation marks', '„Er sagte: "nein", und ging"'],
  ['separators', 'a,b;c\td'],
  ['line ends', 'eins\nzwei\r\ndrei\rvier'],
  ['a field of RIS', 'so\nER  - \nTY  - JOUR\nTI  - falsch'],
  ['braces', 'auf { und zu } und } { und \\'],
  ['signs of TeX', "100 % & $5 #1 a_b ~ ^ -- --- `` ''"],
  ['HTML', '<script>alert(1)</script> <b onclick="x()">& &amp;'],
  ['signs of Anki', '[sound:x.mp3] [latex]\\input{x}[/latex] {{c1::x}} # kein Kommentar'],
  ['emoji', '👩‍👩‍👧 🌉'],
  ['right-to-left words', 'שלום \u202E abc'],
  ['combining characters', 'e\u0301 und é'],
  ['Markdown', '**fett** _schräg_ `code` [x](javascript:alert(1)) ![y](z.png)'],
]

/** Any words, put together of those and of others. */
export const anyWords = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hardWords.map(([, words]) => words)),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=', '@', '"', '\n', '\t', '{', '}', '\\', '  - ', '%', '#', ',', ';', '|', '</'),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''))
