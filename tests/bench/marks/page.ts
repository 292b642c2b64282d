import '../../../src/renderer/src/style/fonts.css'
import '../../../src/renderer/src/style/tokens.css'
import '../../../src/renderer/src/style/base.css'
import '../../../src/renderer/src/style/layout.css'
import '../../../src/renderer/src/style/article.css'
import '../../../src/renderer/src/style/marks.css'
import '../../../src/renderer/src/style/lines.css'
import './marks-as-elements.css'
import { Painter } from '../../../src/renderer/src/article/painter'
import { TextNodes } from '../../../src/renderer/src/article/text-nodes'
import { plainText } from '../../../src/shared/article/plain-text'
import { generatedEdition, paragraphsOfAMegabyte } from '../library/generated-text'
import { seeded } from '../library/random'
import { longReadSeed } from '../library/seeds'
import { layBestMarks } from './best-marks'
import { generatedMarks } from './generated-marks'
import { layNaiveMarks } from './naive-marks'
import { frameCost, untilPainted } from './painting'

/** The ways of laying marks that are compared. */
export type Way = 'painter' | 'best' | 'naive'

/** What the page can be asked to measure; it is loaded anew for each. */
export type MarksPage = {
  /** The time to lay so many marks and paint them, in milliseconds, and how many nodes that made in the article. */
  readonly lay: (way: Way, count: number) => Promise<{ milliseconds: number; nodes: number }>
  /** What one more mark in the window costs the page's thread among so many, in milliseconds, several times. */
  readonly oneMore: (count: number, times: number) => Promise<number[]>
}

declare global {
  interface Window {
    marksPage: MarksPage
  }
}

const article = found('article')
const viewport = found('main')
const plain = plainText(generatedEdition(seeded(longReadSeed), paragraphsOfAMegabyte))

window.marksPage = {
  async lay(way, count) {
    const marks = generatedMarks(seeded(count), plain, count)
    const before = nodesIn(article)
    const milliseconds = await untilPainted(() => ways[way](marks), isLaid[way])
    return { milliseconds, nodes: nodesIn(article) - before }
  },
  async oneMore(count, times) {
    const marks = generatedMarks(seeded(count), plain, count)
    const painter = new Painter(new TextNodes(article, plain), viewport)
    await untilPainted(() => painter.replace(marks), isLaid.painter)
    const costs: number[] = []
    const inSight = plain.blocks.slice(2, 6)
    for (const more of generatedMarks(seeded(times), { ...plain, blocks: inSight }, times)) {
      costs.push(await frameCost(() => painter.change([], [more])))
      painter.change([more], [])
    }
    return costs
  },
}

const ways: Record<Way, (marks: ReturnType<typeof generatedMarks>) => void> = {
  // What the product does when an article opens: find its text on the page, watch the window, lay the marks.
  painter: (marks) => {
    new Painter(new TextNodes(article, plain), viewport).replace(marks)
  },
  best: (marks) => {
    layBestMarks(article, plain.blocks, marks)
  },
  naive: (marks) => {
    layNaiveMarks(plain.blocks, marks)
  },
}

const hasElements = () => article.querySelector('mark') !== null
const isLaid: Record<Way, () => boolean> = {
  painter: () => [...CSS.highlights.values()].some(({ size }) => size > 0),
  best: hasElements,
  naive: hasElements,
}

function found(name: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(name)
  if (!element) throw new Error(`the page has no ${name}`)
  return element
}

function nodesIn(root: Node): number {
  const walker = document.createTreeWalker(root)
  let count = 0
  while (walker.nextNode()) count += 1
  return count
}
