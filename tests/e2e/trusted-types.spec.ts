import { expect, test, type Page } from '@playwright/test'
import { freshFolder, removeFolder, startApp } from '../support/app'
import { writeOpenRoom } from '../support/checklist/open-room'
import { isWatched } from '../support/internet-calls'

/** Tries to have text taken for markup or code, in every place that takes it; those that took it. */
const taken = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // After a pause, so that it does not run as part of the test driver's own evaluation.
    await new Promise((later) => setTimeout(later, 0))
    const words = '<b>x</b>'
    const element = () => document.createElement('div')
    const inDocument = () => document.body.appendChild(element())
    const sinks: Record<string, () => unknown> = {
      innerHTML: () => (element().innerHTML = words),
      outerHTML: () => (inDocument().outerHTML = words),
      insertAdjacentHTML: () => {
        element().insertAdjacentHTML('beforeend', words)
      },
      createContextualFragment: () => document.createRange().createContextualFragment(words),
      parseFromString: () => new DOMParser().parseFromString(words, 'text/html'),
      'innerHTML of a template': () => (document.createElement('template').innerHTML = words),
      'innerHTML of a shadow': () => (element().attachShadow({ mode: 'open' }).innerHTML = words),
      'markup with shadows': () => element().setHTMLUnsafe(words),
      'a document of text': () => Document.parseHTMLUnsafe(words),
      'document.write': () => {
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated, and yet a way in
        document.write(words)
      },
      srcdoc: () => (document.createElement('iframe').srcdoc = words),
      'the text of a script': () => (document.createElement('script').text = '1'),
      'the words of a script': () => (document.createElement('script').textContent = '1'),
      'the address of a script': () => (document.createElement('script').src = '/x.js'),
      'a handler in an attribute': () => {
        element().setAttribute('onclick', '1')
      },
      'an address in an attribute': () => {
        document.createElement('script').setAttribute('src', '/x.js')
      },
      eval: (): unknown => Reflect.apply(eval, undefined, ['1']),
      Function: (): unknown => Reflect.construct(Function, ['1']),
      'setTimeout of words': (): unknown => Reflect.apply(setTimeout, window, ['1']),
      'setInterval of words': (): unknown => Reflect.apply(setInterval, window, ['1', 1e6]),
      'a thread': () => new Worker('/x.js'),
      'a thread of all pages': () => new SharedWorker('/x.js'),
      'a policy of another name': () => window.trustedTypes?.createPolicy('another', {}),
      'the program’s policy once more': () => window.trustedTypes?.createPolicy('lesespur', {}),
      'a policy for everything': () => window.trustedTypes?.createPolicy('default', {}),
    }
    return Object.keys(sinks).filter((name) => {
      try {
        sinks[name]?.()
        return true
      } catch {
        return false
      }
    })
  })

test('no text of a page becomes markup or code', async () => {
  const { page, folder, close } = await startApp()
  // The program's own policy is made by its script, and the text is there before that.
  await page.locator('aside.annotations').waitFor()
  expect(await taken(page)).toEqual([])
  await close()
  await removeFolder(folder)
})

test('in a page without the policy it would, in every one of these places', async () => {
  test.skip(
    isWatched(),
    'calls to the network are counted, and those of a program without walls are not ours',
  )
  const folder = await freshFolder()
  const open = await startApp({ program: await writeOpenRoom(folder) })
  expect((await taken(open.page)).length).toBeGreaterThan(20)
  await open.close()
  await removeFolder(folder)
  await removeFolder(open.folder)
})
