/** What may stand in a line of a note. All that is text is shown as text. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'checkbox'; readonly checked: boolean }
  | { readonly type: 'strong'; readonly inside: readonly Inline[] }
  | { readonly type: 'em'; readonly inside: readonly Inline[] }
  | { readonly type: 'del'; readonly inside: readonly Inline[] }
  /** `address` begins with http:, https: or mailto:. */
  | { readonly type: 'link'; readonly address: string; readonly inside: readonly Inline[] }

/** What a note is made of, one below the other. */
export type Block =
  | { readonly type: 'paragraph'; readonly inside: readonly Inline[] }
  /** A list item's words, without the room around a paragraph. */
  | { readonly type: 'words'; readonly inside: readonly Inline[] }
  | { readonly type: 'heading'; readonly inside: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  /** `start` is the first number; a list without one has bullets. */
  | {
      readonly type: 'list'
      readonly start: number | undefined
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly type: 'rule' }
  | {
      readonly type: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }

/** The words of a note's line without their formatting. */
export const wordsOf = (pieces: readonly Inline[]): string =>
  pieces
    .map((piece) => {
      if ('inside' in piece) return wordsOf(piece.inside)
      return 'text' in piece ? piece.text : ' '
    })
    .join('')
