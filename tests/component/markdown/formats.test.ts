import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toggleBold, toggleCode, toggleItalic } from '../../../src/renderer/src/markdown/emphasis'
import { edited, type Edit, type Field } from '../../../src/renderer/src/markdown/field'
import { formatOf } from '../../../src/renderer/src/markdown/formats'
import { nextLine, toggleList, toggleQuote } from '../../../src/renderer/src/markdown/lines'
import { toggleLink } from '../../../src/renderer/src/markdown/link'
import { after, fieldFrom, shownAs } from './shown-field'

const changes: Record<string, (field: Field) => Edit> = {
  bold: toggleBold,
  italic: toggleItalic,
  code: toggleCode,
  list: toggleList,
  quote: toggleQuote,
  link: toggleLink,
}

describe('a format', () => {
  it.each([
    ['bold', 'ein ‹Wort› hier', 'ein **‹Wort›** hier', 'is put around the selection'],
    ['bold', 'ein **‹Wort›** hier', 'ein ‹Wort› hier', 'is taken away around the selection'],
    ['bold', 'ein ‹**Wort**› hier', 'ein ‹Wort› hier', 'is taken away where the signs are selected too'],
    ['bold', 'ein‹ Wort ›hier', 'ein **‹Wort›** hier', 'leaves white space outside'],
    ['bold', 'ein Wo|rt hier', 'ein **‹Wort›** hier', 'takes the word around the place'],
    ['bold', 'ein | hier', 'ein **|** hier', 'waits for words where there are none'],
    ['bold', 'ein **|** hier', 'ein | hier', 'goes where no words came'],
    ['bold', 'ein **Wort|** hier', 'ein **Wort**| hier', 'is left at its end'],
    ['italic', '**Wort|**', '**Wort*|***', 'is not confused with another one at its end'],
    ['italic', '**‹Wort›**', '***‹Wort›***', 'stands beside another one'],
    ['italic', '***‹Wort›***', '**‹Wort›**', 'goes alone'],
    ['bold', '***‹Wort›***', '*‹Wort›*', 'goes alone, too'],
    ['bold', '*‹Wort›*', '***‹Wort›***', 'comes to another one'],
    ['code', '‹x = 1›', '`‹x = 1›`', 'is put around code'],
    ['code', 'vor\na‹b\nc›d\nnach', 'vor\n```\n‹ab\ncd›\n```\nnach', 'makes lines of code a block'],
    ['code', '```\n‹ab\ncd›\n```', '‹ab\ncd›', 'takes the block away'],
    ['list', 'eins|', '- eins|', 'makes a line a list'],
    ['list', '|', '- |', 'begins a list'],
    ['list', '- |eins', '|eins', 'ends a list'],
    ['list', '‹eins\n\nzwei›', '‹- eins\n\n- zwei›', 'makes every line with words an item'],
    ['list', 'ei‹ns\n- zwei›', '‹- eins\n- zwei›', 'gives items no second sign'],
    ['list', '‹- eins\n  * zwei\n3. drei›', '‹eins\n  zwei\ndrei›', 'takes all kinds of signs away'],
    ['list', 'eins\n‹zwei\n›drei', 'eins\n‹- zwei›\ndrei', 'leaves the line alone that is only reached'],
    ['quote', 'eins|', '> eins|', 'makes a line a quote'],
    ['quote', '‹eins\n\nzwei›', '‹> eins\n>\n> zwei›', 'keeps paragraphs in one quote'],
    ['quote', '‹> eins\n>\n> zwei›', '‹eins\n\nzwei›', 'takes the signs of a quote away'],
    ['link', 'ein ‹Wort› hier', 'ein [Wort](|) hier', 'asks for the address of words'],
    ['link', '‹https://a.org/b_(c)›', '[|](https://a.org/b_(c))', 'asks for the words of an address'],
    ['link', '|', '[|]()', 'begins a link'],
    ['link', 'ein [Wort](|) hier', 'ein ‹Wort› hier', 'leaves the words of a link'],
    ['link', '[|](https://a.org/b_(c))', '‹https://a.org/b_(c)›', 'leaves the address without words'],
    ['link', '‹[Wort](a.org)›', '‹Wort›', 'knows a link that is selected whole'],
    ['link', '[Wort](a.org)|', '[Wort](a.org)[|]()', 'begins another one behind a link'],
  ])('%s: %j becomes %j: it %s', (name, before, wanted) => {
    const change = changes[name]
    expect(change && after(change, before)).toBe(wanted)
  })

  const marked = fc.string({ unit: fc.constantFrom(...Array.from('ab *`\n_[]()->ä🕊')), maxLength: 24 })
  const selection = fc
    .tuple(marked, marked, marked)
    .filter(([, selected]) => /[abä]/.test(selected))
    .map(([before, selected, rest]): Field => ({
      text: before + selected + rest,
      start: before.length,
      end: before.length + selected.length,
    }))
  const twice = (change: (field: Field) => Edit, field: Field) => {
    const once = edited(field, change(field))
    return edited(once, change(once))
  }

  it('code put on lines that begin and end with its sign, and taken off, is the text it was', () => {
    const field: Field = { text: '`a\n`', start: 1, end: 4 }
    expect(changes.code && twice(changes.code, field).text).toBe(field.text)
  })

  it.each(['bold', 'italic', 'code'])(
    '%s put on and taken off, or off and on, is the text it was',
    (name) => {
      fc.assert(
        fc.property(selection, (field) => {
          const change = changes[name]
          expect(change && twice(change, field).text).toBe(field.text)
        }),
        { numRuns: 1000 },
      )
    },
  )

  const plainLines = fc.array(
    fc.string({ unit: fc.constantFrom(...Array.from('abc äß🕊')) }).map((line) => line.trim()),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  const inPlainLines = fc.tuple(plainLines, fc.nat(), fc.nat()).map(([lines, one, other]): Field => {
    const text = lines.join('\n')
    const [start = 0, end = 0] = [one, other]
      .map((place) => place % (text.length + 1))
      .sort((first, second) => first - second)
    return { text, start, end }
  })

  it.each(['list', 'quote', 'link'])('%s put on plain text and taken off is the text it was', (name) => {
    const oneLine = (field: Field) => !field.text.slice(field.start, field.end).trim().includes('\n')
    fc.assert(
      fc.property(inPlainLines, (field) => {
        fc.pre(name !== 'link' || oneLine(field))
        const change = changes[name]
        expect(change && twice(change, field).text).toBe(field.text)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('Enter in a note', () => {
  it.each([
    ['- eins|', '- eins\n- |', 'begins the next item'],
    ['* ei|ns', '* ei\n* |ns', 'parts an item'],
    ['9. neun|', '9. neun\n10. |', 'numbers on'],
    ['2) zwei|', '2) zwei\n3) |', 'keeps the sign of numbers'],
    ['  - innen|', '  - innen\n  - |', 'stays as deep'],
    ['- [x] fertig|', '- [x] fertig\n- [ ] |', 'begins a task that is to be done'],
    ['> - eins|', '> - eins\n> - |', 'stays in the quote'],
    ['- eins\n- |', '- eins\n\n|', 'ends the list in an item without words'],
    ['- |', '|', 'ends a list that has nothing'],
    ['- eins\n\n- |', '- eins\n\n|', 'adds no second empty line'],
    ['> - eins\n> - |', '> - eins\n>\n> |', 'ends a list in a quote'],
    ['- [ ] |', '|', 'ends a list of tasks'],
  ])('%j becomes %j: it %s', (before, wanted) => {
    const field = fieldFrom(before)
    const edit = nextLine(field)
    expect(edit && shownAs(edited(field, edit))).toBe(wanted)
  })

  it.each(['eins|', '|- eins', '-| eins', '-eins|', '- ‹eins›', '> eins|', '1.eins|', '---|'])(
    'is a new line and no more in %j',
    (before) => {
      expect(nextLine(fieldFrom(before))).toBeUndefined()
    },
  )
})

describe('the keys of a note', () => {
  const held = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
  it.each([
    ['bold', { key: 'b', code: 'KeyB', ctrlKey: true }, false],
    ['italic', { key: 'i', code: 'KeyI', ctrlKey: true }, false],
    ['link', { key: 'k', code: 'KeyK', ctrlKey: true }, false],
    ['bold', { key: 'b', code: 'KeyB', metaKey: true }, true],
    ['bold', { key: 'и', code: 'KeyB', ctrlKey: true }, false],
    ['bold', { key: 'B', code: 'KeyB', ctrlKey: true }, false],
    [undefined, { key: 'b', code: 'KeyB', ctrlKey: true }, true],
    [undefined, { key: 'b', code: 'KeyB', metaKey: true }, false],
    [undefined, { key: 'b', code: 'KeyB' }, false],
    [undefined, { key: 'i', code: 'KeyI', ctrlKey: true, shiftKey: true }, false],
    [undefined, { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true }, false],
  ] as const)('ask for %s with %j (on a Mac: %s)', (name, keys, mac) => {
    expect(formatOf({ ...held, ...keys }, mac)?.name).toBe(name)
  })
})
