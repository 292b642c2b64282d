import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** What is wrong for assistive technology in what the window shows: the rule, and where. */
export async function faultsIn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source)
    await page.evaluate(() => {
      // A bar or a menu at the pointer floats over all landmarks and belongs to none.
      window.axe.configure({ rules: [{ id: 'region', selector: 'body *:not(.floating, .floating *)' }] })
    })
  }
  await page.evaluate(async () => {
    // A colour on its way to another one is neither, and a card that makes room for another one is for a moment under it.
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)))
    const cards = () =>
      [...document.querySelectorAll('[data-annotation]')]
        .map((card) => card.getBoundingClientRect())
        .map(({ top, bottom }) => `${top} ${bottom}`)
        .join()
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    let before = ''
    for (let still = 0; still < 5; still += 1) {
      await frame()
      if (cards() !== before) still = 0
      before = cards()
    }
    // The ways from passages to their cards are looked up again a moment after the cards have changed.
    const leadNowhere = () =>
      [...document.querySelectorAll('[aria-details]')]
        .flatMap((one) => one.getAttribute('aria-details')?.split(' ') ?? [])
        .some((id) => !document.getElementById(id))
    for (let frames = 0; frames < 60 && leadNowhere(); frames += 1) await frame()
  })
  const violations = await page.evaluate(async () => {
    // A page of an export cannot be looked into, and beside it what lies behind an open sheet counts as not covered.
    const { violations: found } = await window.axe.run(
      { exclude: ['iframe'] },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      },
    )
    return found.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
    }))
  })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.replace(/\s+/g, ' ')}`))
}

declare global {
  interface Window {
    /** What `axe.source` leaves in the page. */
    readonly axe: typeof axe
  }
}
