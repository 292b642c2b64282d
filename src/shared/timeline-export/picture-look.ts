/** Faces of equal widths that one of is on every system, so that labels fit where they were measured elsewhere. */
export const pictureFaces = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif"

/** The picture's measures in pixels. */
export const measures = {
  /** The letters of labels. */
  letter: 12,
  /** What the title is set in. */
  title: 16,
  margin: 16,
  /** Room for a lane: its marks, and a row for labels above and below. */
  lane: 64,
  /** Between the frame of the lanes and the first and last of them. */
  frame: 12,
  /** From the lanes to the axis's words, and what those take up. */
  axis: 26,
  /** A row of the key. */
  keyRow: 24,
} as const

/** The light look's colours; on white, so that nothing is spent in printing. */
export const colours = {
  paper: '#ffffff',
  ink: '#23211d',
  quiet: '#5a5347',
  faint: '#706858',
  grid: '#e3e0da',
  accent: '#1d5f5b',
  wash: '#e2eeea',
  /** An interval's filling: it lasted all that time. */
  filling: '#bbcec9',
  /** The filling of one that is not sure. */
  fainter: '#dfe7e2',
} as const
