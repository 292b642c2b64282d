import { screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import Markdown from '../../../src/renderer/src/markdown/Markdown.svelte'
import { de } from '../../../src/shared/messages/de'
import { readMarkdown } from '../../../src/shared/markdown/read'
import type { Desk } from '../../../src/renderer/src/state/contexts'
import { openHouse, renderAt, type House } from '../../support/desk'

let house: House
let desk: Desk
beforeEach(async () => {
  house = await openHouse()
  desk = await house.openDesk()
})
afterEach(() => house.close())

/** The note as it is shown once the reading is here. */
async function show(source: string): Promise<HTMLElement> {
  const { container } = renderAt(desk, Markdown, { source })
  const note = container.querySelector<HTMLElement>('.markdown')
  if (!note) throw new Error('a note is shown')
  await waitFor(() => expect(note.querySelector('.verbatim')).toBeNull())
  return note
}

/** The elements of the note without what only styles them. */
const markup = (note: HTMLElement) =>
  note.innerHTML
    .replace(/<!--.*?-->/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/>\s+</g, '><')

describe('a note in Markdown', () => {
  it.each([
    [
      '**fett**, *kursiv*, ~~weg~~, `x<y`',
      '<p><strong>fett</strong>, <em>kursiv</em>, <del>weg</del>, <code>x&lt;y</code></p>',
    ],
    ['eins  \nzwei', '<p>eins<br>zwei</p>'],
    ['eins\nzwei', '<p>eins\nzwei</p>'],
    ['eins\n\nzwei', '<p>eins</p><p>zwei</p>'],
    ['# Groß', '<p><strong>Groß</strong></p>'],
    ['- a\n- b\n  - c', '<ul><li><div>a</div></li><li><div>b</div><ul><li><div>c</div></li></ul></li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li><div>a</div></li><li><div>b</div></li></ol>'],
    ['> a\n> > b', '<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>'],
    ['```js\nlet a\n```', '<pre><code>let a</code></pre>'],
    ['a\n\n---\n\nb', '<p>a</p><hr><p>b</p>'],
    ['\\*kein Kursiv\\*', '<p>*kein Kursiv*</p>'],
    ['&amp; „so“', '<p>&amp;amp; „so“</p>'],
    [
      '|a|b|\n|-|-|\n|*c*|d|',
      '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td><em>c</em></td><td>d</td></tr></tbody></table>',
    ],
    ['![Bild](http://a.org/b.png)', '<p>Bild (http://a.org/b.png)</p>'],
    ['![](b.png)', '<p>b.png</p>'],
    ['[a]: http://b.org', '<p>[a]: http://b.org</p>'],
  ])('%j is shown as %j', async (source, wanted) => {
    expect(markup(await show(source))).toBe(wanted)
  })

  it('shows tasks with their state, and without anything to press', async () => {
    const note = await show('- [x] a\n- [ ] b')
    expect(
      within(note)
        .getAllByRole('img')
        .map((box) => box.getAttribute('aria-label')),
    ).toEqual(['erledigt', 'zu tun'])
    expect(note.querySelector('input, button')).toBeNull()
  })

  it('shows what was typed until the reading is here, and where there is too much to read', async () => {
    const source = `# ${'a'.repeat(60_000)}`
    const { container } = renderAt(desk, Markdown, { source })
    expect(container.querySelector('.verbatim')?.textContent).toBe(source)
    await show('hier')
    expect(container.querySelector('.verbatim')?.textContent).toBe(source)
  })

  it('keeps the white space between what stands in a line', async () => {
    expect((await show('**a** *b*   [c](https://a.org) `d`')).textContent).toBe('a b   c d')
  })

  it('is laid out the quick way where thousands of letters stand together, and only there', async () => {
    const isQuick = async (source: string) => (await show(source)).matches('.unbroken')
    expect(await isQuick(`Bild: data:image/png;base64,${'iVBORw0KGgo'.repeat(2000)}`)).toBe(true)
    expect(await isQuick('Wörter mit Abständen. '.repeat(2000))).toBe(false)
  })

  it('says its language where it is known', () => {
    const { container } = renderAt(desk, Markdown, { source: 'a', lang: 'de' })
    expect(container.querySelector('.markdown')?.getAttribute('lang')).toBe('de')
  })
})

describe('a link in a note', () => {
  const user = userEvent.setup()

  it.each([
    ['[Wort](https://a.org/?b&amp;c)', 'https://a.org/?b&c', 'Wort'],
    ['[Wort][1]\n\n[1]: http://a.org', 'http://a.org', 'Wort'],
    ['www.a.org', 'http://www.a.org', 'www.a.org'],
    ['<https://a.org>', 'https://a.org', 'https://a.org'],
    ['[](https://a.org)', 'https://a.org', 'https://a.org'],
    ['a@b.org', 'a@b.org', 'a@b.org'],
  ])('of %j is no link of the page, and its address can be copied', async (source, address, words) => {
    const note = await show(source)
    expect(note.querySelector('a, [href]')).toBeNull()
    expect(note.querySelector('.link')?.textContent).toBe(words)
    await user.click(screen.getByRole('button', { name: /^Adresse kopieren: / }))
    expect(house.copied).toEqual([address])
    await waitFor(() => expect(desk.notices.shown[0]?.words).toBe('Adresse kopiert.'))
  })

  it('is opened by the program, which asks: by a click, and by Enter, where nothing else hears the key', async () => {
    await show('[das **Wort**](https://a.org/?b&amp;c)')
    const keys: string[] = []
    const hear = ({ key }: KeyboardEvent) => keys.push(key)
    document.body.addEventListener('keydown', hear)
    const link = screen.getByRole('link', { name: 'das Wort (öffnet sich nach Rückfrage im Browser)' })
    await user.click(link)
    link.focus()
    await user.keyboard('{Enter}')
    await user.keyboard(' ')
    expect(house.opened).toEqual(['https://a.org/?b&c', 'https://a.org/?b&c'])
    expect(keys).toEqual([' '])
    document.body.removeEventListener('keydown', hear)
  })

  it('of a mail is not opened: only copied', async () => {
    const note = await show('a@b.org')
    expect(screen.queryByRole('link')).toBeNull()
    const words = note.querySelector<HTMLElement>('.link')
    if (words) await user.click(words)
    expect(house.opened).toEqual([])
  })

  it('is not followed by the middle button, and not by Ctrl and a click', async () => {
    const note = await show('[Wort](https://a.org)')
    const link = screen.getByRole('link')
    await user.pointer([{ target: link, keys: '[MouseMiddle]' }])
    expect(house.opened).toEqual([])
    await user.keyboard('{Control>}')
    await user.click(link)
    await user.keyboard('{/Control}')
    // Ctrl makes no difference: it is asked all the same.
    expect(house.opened).toEqual(['https://a.org'])
    expect(note.querySelector('a, [href]')).toBeNull()
  })

  it('that the program does not open is said to be so', async () => {
    await show('[Wort](https://name:word@a.org)')
    await user.click(screen.getByRole('link'))
    await waitFor(() => expect(desk.notices.shown[0]?.words).toBe(de.failures.notOpened))
  })

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,x)',
    '[x](vbscript:x)',
    '[x](file:///etc/passwd)',
    '[x](lesespur:x)',
    '[x](&#106;avascript:alert(1))',
    '[x](java\tscript:alert(1))',
    '<javascript:alert(1)>',
    '[x](//a.org)',
    '[x](andere.md)',
  ])('of %j is the text that was typed', async (source) => {
    const note = await show(source)
    expect(note.textContent).toBe(source)
    expect(note.querySelector('button, .link')).toBeNull()
  })
})

/** Markdown that would run something where it became markup. */
const attacks = [
  '<script>alert(1)</script>',
  '<script src=x></script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>*{display:none}</style>',
  '<b onclick=alert(1)>x</b>',
  '![x](javascript:alert(1))',
  '![x" onerror="alert(1)](x)',
  '[x](https://a.org/"onmouseover="alert(1))',
  '[x](https://a.org "x" onclick="alert(1)")',
  '`<script>alert(1)</script>`',
  '```"><script>alert(1)</script>\nx\n```',
  '- [ ] <input onfocus=alert(1) autofocus>',
  '|<script>|\n|-|\n|<img src=x onerror=alert(1)>|',
  '<!-- --><script>alert(1)</script>',
  '# <details open ontoggle=alert(1)>',
  '{@html "<script>alert(1)</script>"}',
]

describe('script in a note', () => {
  it.each([...attacks, attacks.join('\n\n')])('%j becomes nothing that runs', async (source) => {
    const note = await show(source)
    expect(
      note.querySelector('script, style, img, svg:not(.lucide), iframe, a, input, details, b'),
    ).toBeNull()
    const attributes = [...note.querySelectorAll('*')].flatMap((element) => [...element.attributes])
    expect(attributes.filter(({ name }) => /^on|^(href|src|srcdoc|style)$/.test(name))).toEqual([])
  })

  it('is shown as it was typed', async () => {
    const source = '<script>alert(1)</script>'
    expect((await show(source)).textContent).toBe(source)
    expect((await show('vor <img src=x onerror=alert(1)> nach')).textContent).toBe(
      'vor <img src=x onerror=alert(1)> nach',
    )
  })
})

describe('a note that asks for too much', () => {
  const many = (count: number, words: string) => words.repeat(Math.floor(count / words.length))
  const size = 50_000
  it.each([
    ['quotes in each other', '>'.repeat(10_000)],
    ['lists in each other', many(size, '- ')],
    ['numbers in each other', many(size, '1. ')],
    [
      'deeper and deeper items',
      Array.from({ length: 300 }, (_, at) => `${' '.repeat(at * 2)}- a`)
        .join('\n')
        .slice(0, size),
    ],
    ['stars without an end', many(size, '**a *b ')],
    ['stars at letters', many(size, '*a')],
    ['brackets without an end', many(size, '[a](')],
    ['images without an end', many(size, '![')],
    ['signs of code', many(size, '`a``b')],
    ['tags without an end', many(size, '<a ')],
    ['comments without an end', many(size, '<!--')],
    ['a fence without an end', `\`\`\`\n${many(size - 10, 'a\n')}`],
    ['a table of bars', many(size, '|')],
    ['lazy quotes', many(size, '> a\nb\n')],
    ['addresses', many(size, 'http://a')],
    ['a megabyte', many(1_000_000, 'Wort *so* \n\n')],
  ])('with %s is read, or shown as typed, and nothing throws', (_what, source) => {
    const blocks = readMarkdown(source)
    expect(blocks === undefined || Array.isArray(blocks)).toBe(true)
  })

  // Each sign of these looks through all the others: what is read of them stops the window for half a minute.
  it.each([
    ['stars and lines', many(size, '*a_')],
    ['one star and two', many(size, '*a **b')],
    ['lines around letters', many(size, '_a_')],
    ['brackets in an item that goes on', `- ${many(size - 10, '[a\n')}`],
    ['tags in an item that goes on', `- ${many(size - 10, '<a b\n')}`],
    ['stars behind bars', `|a|\n|-|\n${many(size - 20, '*a_')}`],
  ])('with %s is shown as typed', (_what, source) => {
    expect(readMarkdown(source)).toBeUndefined()
  })

  it.each([
    [
      'in paragraphs',
      many(size, `${'Ein *Satz* mit **Nachdruck** und [Link](https://a.example). '.repeat(6)}\n\n`),
    ],
    ['in a list', many(size, '- Ein *Punkt* von vielen, mit einem Namen_mit_Strichen und `code` darin\n')],
    [
      'in one piece',
      many(
        size,
        `${'Ein Satz, in dem viele Wörter stehen, ohne Nachdruck gesagt. '.repeat(6)}Und *betont*. `,
      ),
    ],
  ])('with as many words %s as a note can have is read', (_what, source) => {
    expect(readMarkdown(source)).toBeDefined()
  })

  it('is shown to a certain depth, and below as typed', async () => {
    const note = await show(`${'> '.repeat(40)}tief`)
    expect(note.querySelectorAll('blockquote').length).toBeLessThan(20)
    expect(note.textContent).toMatch(/^(> )+tief$/)
  })
})
