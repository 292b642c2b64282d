/** The part of Citation.js that these tests use: it reads references, and knows nothing of our writers. */
declare module '@citation-js/core' {
  /** The name of a record of RIS or BibTeX and its fields, or an item of the Citation Style Language. */
  type Read = Record<string, unknown>
  export const plugins: {
    readonly input: {
      /** Reads what it takes the source for, or what it is said to be, down to items. */
      readonly chain: (source: string, options?: { readonly forceType: string }) => Read[]
      /** Reads the source as a format, one step only: RIS into its fields. */
      readonly data: (source: string, type: string) => Read[]
    }
  }
}
declare module '@citation-js/plugin-ris' {}
declare module '@citation-js/plugin-bibtex' {}
