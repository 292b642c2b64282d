/** What came of words that were shown as they are. */
export type Hurt = {
  /** Whether a script ran. */
  readonly ran: boolean
  /** What was asked for; what `leaves` would have led the window away, or opened another one. */
  readonly asked: { readonly url: string; readonly leaves: boolean }[]
}
