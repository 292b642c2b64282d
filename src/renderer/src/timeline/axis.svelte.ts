import {
  between,
  clampSpan,
  frame,
  lengthOf,
  limitsAt,
  pan,
  widest,
  zoom,
  type Span,
} from '../../../shared/timeline/span'
import { shortestSpan } from '../../../shared/timeline/ticks'
import type { Periods, Preset } from './periods'

/** Before it has been laid out, an axis is taken to be this wide. */
const supposedWidth = 1000

/** Room beside all of time, for the pill at its end, and beside what a preset shows. */
const room = { left: 4, right: 68 }
const presetRoom = { ...room, left: 24 }

const animationLength = 180

/** How long the view has to stand before it counts as still, in milliseconds. */
const untilStill = 150

/** How far one can pan until marks are placed anew, in pixels. */
export const originStep = 2000

const wantsStillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * The part of time that is in view, and how it is moved. Times in UTC milliseconds; widths and places in pixels at the
 * usual size of the timeline's letters, so that larger letters have larger surroundings.
 */
export class Axis {
  #measured = $state<number>()
  #preset = $state<Preset | undefined>('whole')
  #free = $state.raw<Span>({ from: 0, to: 1 })
  #frame = 0
  /** Where it is gliding to: keys that follow quickly go on from there. */
  #goal: Span | undefined
  #moving = $state(true)
  #leaps = $state(0)
  #stillness: ReturnType<typeof setTimeout> | undefined
  readonly #periods: () => Periods
  readonly #place: () => number | undefined

  /** `place` is the moment that zooming keeps where it is, as long as it is in view. */
  constructor(periods: () => Periods, place: () => number | undefined) {
    this.#periods = periods
    this.#place = place
    this.#move()
  }

  get width(): number {
    return this.#measured === undefined || this.#measured <= 0 ? supposedWidth : this.#measured
  }

  set width(measured: number) {
    this.#measured = measured
  }

  /** How often the view has been zoomed or leapt on, which is worth telling of. */
  get leaps(): number {
    return this.#leaps
  }

  /** Whether it is known how much room there is; until then nothing needs to be drawn. */
  get isMeasured(): boolean {
    return this.#measured !== undefined
  }

  readonly #reach = $derived.by(() => ({ whole: this.#periods().whole, width: this.width, room }))

  /** All of time, as the overview shows it. */
  readonly extent: Span = $derived(widest(this.#reach))

  /** What is in view. */
  readonly span: Span = $derived.by(() =>
    this.#preset && this.#preset !== 'around'
      ? this.#framed(this.#preset)
      : clampSpan(this.#free, this.#reach),
  )

  /** Milliseconds in a pixel; rounded, so that panning never changes it. */
  readonly scale: number = $derived(Number((lengthOf(this.span) / this.width).toPrecision(9)))

  /** How far one can pan at this scale; the layout's pixel 0 is where it begins. */
  readonly limits: Span = $derived(limitsAt(this.scale * this.width, this.#reach))

  /** Where the view begins, in the layout's pixels. */
  readonly offset: number = $derived((this.span.from - this.limits.from) / this.scale)

  /** What marks are placed from, in the layout's pixels: near the view, and for long the same while one pans. */
  readonly origin: number = $derived(Math.floor(this.offset / originStep) * originStep)

  /** The preset that is shown, until one pans or zooms. */
  get preset(): Preset | undefined {
    return this.#preset
  }

  /** Whether anything shorter, or longer, can be shown. */
  get zoomable(): { in: boolean; out: boolean } {
    const length = lengthOf(this.span)
    return { in: length > shortestSpan(this.width) * 1.001, out: length < lengthOf(this.extent) * 0.999 }
  }

  #framed(preset: Exclude<Preset, 'around'>): Span {
    const shown = this.#periods()[preset]
    return shown && preset !== 'whole'
      ? clampSpan(frame(shown, this.width, presetRoom), this.#reach)
      : this.extent
  }

  /** Shows a named stretch of time. */
  show(preset: Exclude<Preset, 'around'>): void {
    this.#leaps += 1
    this.#moveTo(this.#framed(preset), preset)
  }

  /** Shows a span, as near as the limits allow; `preset` is its name, if it has one. */
  showSpan(span: Span, preset?: 'around'): void {
    const about = (span.from + span.to) / 2
    this.#leaps += 1
    this.#moveTo(zoom(span, 1, about, this.#reach, shortestSpan(this.width)), preset)
  }

  /** Makes what is in view `factor` times as long; `about` stays where it is. */
  zoomBy(factor: number, about = this.#pivot, gliding = true): void {
    const from = gliding ? (this.#goal ?? this.span) : this.span
    const target = zoom(from, factor, about, this.#reach, shortestSpan(this.width))
    this.#leaps += 1
    if (gliding) this.#moveTo(target, undefined)
    else this.#jumpTo(target)
  }

  get #pivot(): number {
    const { from, to } = this.span
    const place = this.#place()
    return place !== undefined && place > from && place < to ? place : (from + to) / 2
  }

  /** Moves the view by pixels; later is positive. */
  panBy(pixels: number): void {
    if (pixels !== 0) this.#jumpTo(pan(this.span, pixels * this.scale, this.#reach))
  }

  /** Moves the view by a share of its length, gliding. */
  step(share: number): void {
    this.#leaps += 1
    const from = this.#goal ?? this.span
    this.#moveTo(pan(from, lengthOf(from) * share, this.#reach), undefined)
  }

  /** Moves the view so that it begins at a time. */
  beginAt(time: number): void {
    this.#jumpTo(pan(this.span, time - this.span.from, this.#reach))
  }

  /** Brings a time into view, if it is not there, with `margin` pixels to the edge. */
  reveal(time: number, margin = 72): void {
    const x = (time - this.span.from) / this.scale
    const wanted = x < margin ? x - margin : x > this.width - margin ? x - this.width + margin : 0
    if (wanted !== 0 && (x < 12 || x > this.width - 12))
      this.#moveTo(pan(this.span, wanted * this.scale, this.#reach), undefined)
  }

  /** What a key does to the view; whether it did anything. */
  press(key: string): boolean {
    const act = this.#keys[key]
    act?.()
    return act !== undefined
  }

  readonly #keys: Record<string, () => void> = {
    '+': () => {
      this.zoomBy(1 / 2)
    },
    '=': () => {
      this.zoomBy(1 / 2)
    },
    '-': () => {
      this.zoomBy(2)
    },
    '0': () => {
      this.show('whole')
    },
    PageUp: () => {
      this.step(-0.8)
    },
    PageDown: () => {
      this.step(0.8)
    },
  }

  /** Whether the view is on its way, or was a moment ago: what is not seen can wait until it stands still. */
  get isMoving(): boolean {
    return this.#moving
  }

  #move(): void {
    this.#moving = true
    clearTimeout(this.#stillness)
    this.#stillness = setTimeout(() => {
      this.#moving = false
    }, untilStill)
  }

  #jumpTo(span: Span): void {
    cancelAnimationFrame(this.#frame)
    this.#goal = undefined
    if (this.#preset && span.from === this.span.from && span.to === this.span.to) return
    this.#move()
    this.#preset = undefined
    this.#free = span
  }

  #moveTo(target: Span, preset: Preset | undefined): void {
    cancelAnimationFrame(this.#frame)
    this.#goal = undefined
    const start = this.span
    const finish = () => {
      this.#goal = undefined
      this.#free = target
      this.#preset = preset
    }
    const same = start.from === target.from && start.to === target.to
    if (same && preset === undefined) return
    if (same || wantsStillness()) {
      finish()
      return
    }
    this.#free = start
    this.#preset = undefined
    this.#goal = target
    this.#move()
    const begun = performance.now()
    const advance = (now: number) => {
      const share = Math.min(Math.max((now - begun) / animationLength, 0), 1)
      if (share === 1) {
        finish()
        return
      }
      this.#move()
      this.#free = between(start, target, 1 - (1 - share) ** 3)
      this.#frame = requestAnimationFrame(advance)
    }
    this.#frame = requestAnimationFrame(advance)
  }
}
