import type { FormatId } from '../../../shared/export/options'
import type { Bridge } from '../../../shared/ipc/contract'
import type { Panels as Remembered } from '../../../shared/settings/view-state'
import type { Lane } from '../../../shared/timeline/event-words'

/** The side that is open as a drawer in a narrow window. */
export type Drawer = 'none' | 'contents' | 'annotations'

/** A sheet that covers the window. */
export type SheetName =
  | 'about-article'
  | 'backups'
  | 'bin'
  | 'categories'
  | 'citation-details'
  | 'dates-in-text'
  | 'event'
  | 'export'
  | 'export-timeline'
  | 'import'
  | 'link-event'
  | 'other-people'
  | 'settings'
  | 'shortcuts'
  | 'tags'
  | 'text-report'

/** Which parts of the window are open. In a narrow window the sides are drawers, one at a time, and not remembered. */
export class Panels {
  readonly #bridge: Bridge
  #open = $state.raw<Remembered>({
    contents: true,
    contentsView: 'questions',
    annotations: true,
    annotationsView: 'beside',
    timeline: false,
    timelineView: 'graphic',
    hiddenLanes: [],
    hiddenSets: [],
    timelineHeight: 232,
  })
  drawer = $state<Drawer>('none')
  /** What covers the window for a while. */
  sheet = $state<SheetName | undefined>()
  /** The format that the last export was asked for in, where one was named. */
  exportAsked = $state.raw<{ readonly format: FormatId | undefined }>({ format: undefined })
  textOnly = $state(false)
  /** Whether the contents are shown in full where there is otherwise a rail. */
  pinned = $state(false)
  /** The window's inner size in CSS pixels. */
  width = $state(1440)
  height = $state(900)
  readonly narrow = $derived(this.width < 1000)
  /** Between the two, the contents are a rail of numbers. */
  readonly rail = $derived(!this.narrow && this.width < 1320 && !this.pinned)
  readonly contents = $derived(
    this.narrow ? this.drawer === 'contents' : this.width < 1320 || this.#open.contents,
  )
  readonly annotations = $derived(this.narrow ? this.drawer === 'annotations' : this.#open.annotations)
  readonly timeline = $derived(this.#open.timeline)
  readonly timelineView = $derived(this.#open.timelineView)
  readonly hiddenSets = $derived(this.#open.hiddenSets)
  readonly hiddenLanes = $derived(this.#open.hiddenLanes)
  /** What the left side shows. */
  readonly contentsView = $derived(this.#open.contentsView)
  readonly view = $derived(this.#open.annotationsView)
  /** The timeline never takes more than 35 % of the height. */
  readonly mostTimeline = $derived(Math.max(160, Math.round(this.height * 0.35)))
  readonly timelineHeight = $derived(Math.min(this.#open.timelineHeight, this.mostTimeline))

  constructor(bridge: Bridge, remembered: Remembered) {
    this.#bridge = bridge
    this.#open = remembered
  }

  get remembered(): Remembered {
    return this.#open
  }

  /** Opens the export, in the format that is meant where one is. */
  askExport(format?: FormatId): void {
    this.exportAsked = { format }
    this.sheet = 'export'
  }

  toggleContents(): void {
    if (this.narrow) this.drawer = this.drawer === 'contents' ? 'none' : 'contents'
    else if (this.width < 1320) this.pinned = !this.pinned
    else this.#remember({ contents: !this.#open.contents })
  }

  toggleAnnotations(): void {
    if (this.narrow) this.drawer = this.drawer === 'annotations' ? 'none' : 'annotations'
    else this.#remember({ annotations: !this.#open.annotations })
  }

  /** Opens the annotations where they are closed. */
  showAnnotations(): void {
    this.textOnly = false
    if (!this.annotations) this.toggleAnnotations()
  }

  toggleTimeline(): void {
    this.#remember({ timeline: !this.#open.timeline })
  }

  showTimeline(): void {
    this.textOnly = false
    if (!this.timeline) this.toggleTimeline()
  }

  showTimelineAs(timelineView: Remembered['timelineView']): void {
    this.#remember({ timelineView })
  }

  /** Shows the events as a table, or where that is to be seen as the picture again. */
  toggleTable(): void {
    const table = this.timeline && this.timelineView === 'table'
    this.showTimeline()
    this.showTimelineAs(table ? 'graphic' : 'table')
  }

  /** Hides a lane of the timeline, or shows it again. */
  toggleLane(lane: Lane): void {
    const hidden = this.#open.hiddenLanes
    this.#remember({
      hiddenLanes: hidden.includes(lane) ? hidden.filter((one) => one !== lane) : [...hidden, lane],
    })
  }

  /** Which sets of other people's annotations are hidden. */
  hideSets(hiddenSets: Remembered['hiddenSets']): void {
    this.#remember({ hiddenSets })
  }

  resizeTimeline(height: number): void {
    this.#remember({ timelineHeight: Math.round(Math.min(640, Math.max(160, height))) })
  }

  showAs(annotationsView: Remembered['annotationsView']): void {
    this.#remember({ annotationsView })
  }

  showContentsAs(contentsView: Remembered['contentsView']): void {
    this.#remember({ contentsView })
  }

  /** Shows the bookmarks in full. */
  showBookmarks(): void {
    this.textOnly = false
    this.showContentsAs('bookmarks')
    if (!this.contents || this.rail) this.toggleContents()
  }

  #remember(change: Partial<Remembered>): void {
    this.#open = { ...this.#open, ...change }
    void this.#bridge.saveViewState({ panels: this.#open })
  }
}
