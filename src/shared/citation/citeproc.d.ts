/** As much of citeproc-js as citations need. */
declare module 'citeproc' {
  type CitedPart = { id: string; locator?: string; label?: string }

  interface Engine {
    /** What it has cited so far, by the words of the citations. */
    registry: { ambigcites: object; ambigresets: object }
    setOutputFormat(name: string): void
    updateItems(ids: string[]): void
    /** Each entry of the list of references, of which there are as many as items. */
    makeBibliography(): [unknown, string[]] | false
    makeCitationCluster(parts: CitedPart[]): string
  }

  type OpensEngine = new (
    system: { retrieveLocale: (tag: string) => string; retrieveItem: (id: string) => object },
    style: string,
    language: string,
    forceLanguage: boolean,
  ) => Engine

  const CSL: { Engine: OpensEngine; Output: { Formats: Record<string, unknown> } }
  export { CSL as default }
}

/** A style of the Citation Style Language, as text. */
declare module '*.csl?raw' {
  const text: string
  export { text as default }
}

/** A locale of the Citation Style Language, as text. */
declare module '*.xml?raw' {
  const text: string
  export { text as default }
}
