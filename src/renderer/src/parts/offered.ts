/** One of the things that a group of radio buttons offers. */
export type Offered<Value extends string> = {
  readonly value: Value
  readonly name: string
  /** What it is for, in a line. */
  readonly purpose?: string
  /** How many it is about, as it is shown. */
  readonly count?: string
}
