import { expect, test } from '@playwright/test'
import { Reader } from '../support/reader'

const passage = 'fern von Europa'
const address = 'https://example.org/straße?a=b'
const escaped = 'https://example.org/stra%C3%9Fe?a=b'

/** What the system was asked: the questions that the reader saw, and the addresses that the browser was given. */
type Asked = { questions: { message: string; detail: string; buttons: string[] }[]; opened: string[] }

let reader: Reader
test.beforeEach(async () => {
  reader = await Reader.sitDown({ language: 'de', width: 1440, height: 900 })
  await reader.seed({
    words: passage,
    category: 'evidence',
    note: `Siehe [die **Seite**](${address}) und [hier](https://name:word@example.org/).`,
  })
  // What lies over the cards of somebody who has just begun.
  await reader.page
    .getByRole('region', { name: reader.messages.window.firstSteps.title })
    .getByRole('button', { name: reader.messages.window.close })
    .click()
  await reader.app.evaluate(({ dialog, shell }) => {
    const asked: Asked = { questions: [], opened: [] }
    Object.assign(globalThis, { asked, answer: 1 })
    // The reader's answer without the system's window, which no driver reaches.
    Object.assign(dialog, {
      showMessageBox: (_parent: unknown, { message, detail, buttons }: Asked['questions'][number]) => {
        asked.questions.push({ message, detail, buttons })
        const { answer } = globalThis as unknown as { answer: number }
        return Promise.resolve({ response: answer, checkboxChecked: false })
      },
    })
    shell.openExternal = (to) => {
      asked.opened.push(to)
      return Promise.resolve()
    }
  })
})
test.afterEach(() => reader.leave())

const asked = () => reader.app.evaluate(() => (globalThis as unknown as { asked: Asked }).asked)
const willAnswer = (button: number) =>
  reader.app.evaluate((_electron, answer) => void Object.assign(globalThis, { answer }), button)
const link = () =>
  reader.cards.getByRole('link', { name: reader.messages.links.named('die Seite'), exact: true })

test('a link in a note is opened in the browser only after the reader has said so, by mouse and by key', async () => {
  await link().click()
  await expect.poll(async () => (await asked()).questions.length).toBe(1)
  const [question] = (await asked()).questions
  expect(question?.message).toBe('Adresse im Browser öffnen?')
  expect(question?.detail).toContain(escaped)
  expect(question?.buttons).toEqual(['Öffnen', 'Abbrechen'])
  expect((await asked()).opened).toEqual([])

  await willAnswer(0)
  await link().focus()
  await reader.press('Enter')
  await expect.poll(async () => (await asked()).opened).toEqual([escaped])
  expect((await asked()).questions).toHaveLength(2)
  // The key was the link's alone: the card's note is not being written.
  await expect(reader.editor).toHaveCount(0)
})

test('a link with a name and password in it is not opened, and the reader is told why', async () => {
  await willAnswer(0)
  await reader.cards.getByRole('link', { name: reader.messages.links.named('hier'), exact: true }).click()
  await expect(reader.notices).toContainText(reader.messages.failures.notOpened)
  expect(await asked()).toEqual({ questions: [], opened: [] })
})

test('the middle button, Ctrl and a click, and dragging lead the window nowhere', async () => {
  await willAnswer(1)
  const before = reader.page.url()
  await link().click({ button: 'middle' })
  await link().click({ modifiers: ['Control'] })
  await link().click({ modifiers: ['Shift'] })
  await link().dragTo(reader.text)
  // Nothing is to happen, and nothing can be waited for: a window that was opened would be there by then.
  await reader.page.waitForTimeout(300)
  expect(new URL(reader.page.url()).pathname).toBe(new URL(before).pathname)
  expect(reader.app.windows()).toHaveLength(1)
  expect((await asked()).opened).toEqual([])
})

test('what is dropped on the window, an address or a page, is not opened in it', async () => {
  const before = new URL(reader.page.url()).host
  await reader.text.evaluate((element) => {
    const data = new DataTransfer()
    data.setData('text/uri-list', 'https://example.org/')
    data.setData('text/html', '<a href="https://example.org/">x</a>')
    for (const type of ['dragenter', 'dragover', 'drop'])
      element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }))
  })
  // Long enough for a navigation to begin: nothing tells that none will.
  await reader.page.waitForTimeout(300)
  expect(new URL(reader.page.url()).host).toBe(before)
  expect(reader.app.windows()).toHaveLength(1)
})

test('a page that asks a hundred times at once has one question shown, and no other address opened', async () => {
  await reader.app.evaluate(({ dialog }) => {
    const questions: unknown[] = []
    Object.assign(globalThis, { questions })
    dialog.showMessageBox = (...given: unknown[]) => {
      questions.push(given)
      return new Promise((answered) =>
        Object.assign(globalThis, { sayNo: () => answered({ response: 1, checkboxChecked: false }) }),
      )
    }
  })
  const answers = await reader.page.evaluate(async () => {
    const ask = (index: number): Promise<unknown> =>
      Reflect.get(window, 'lesespurWire').invoke('openLink', `https://example.org/${String(index)}`)
    const [, ...others] = Array.from({ length: 100 }, (_, index) => ask(index))
    return Promise.all(others)
  })
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set([JSON.stringify({ ok: true, value: false })]),
  )
  expect(
    await reader.app.evaluate(() => (globalThis as unknown as { questions: unknown[] }).questions.length),
  ).toBe(1)
  await reader.app.evaluate(() => {
    ;(globalThis as unknown as { sayNo: () => void }).sayNo()
  })
  expect((await asked()).opened).toEqual([])
})
