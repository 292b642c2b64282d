/** As much of jsonld as the tests use: it comes without types. */
declare module 'jsonld' {
  type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>
  type Options = { readonly documentLoader: Loader; readonly safe?: boolean; readonly format?: string }
  const processor: {
    expand: (document: object, options: Options) => Promise<unknown[]>
    toRDF: (document: object, options: Options) => Promise<unknown>
  }
  export default processor
}
