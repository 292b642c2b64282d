/** An element with its attributes and what stands in it. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: readonly (XmlElement | string)[]
}

/** https://www.w3.org/TR/xml/#charsets */
const foreign = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/
const tag = /^<(\/?)([A-Za-z][\w.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)>/
const attribute = /([A-Za-z][\w:.-]*)="([^"<]*)"/g

/** Reads a document of elements, attributes and text, and throws at whatever is not well-formed: written from the recommendation alone. */
export function readXml(text: string): XmlElement {
  const at = foreign.exec(text)
  if (at) throw new Error(`a character that XML has not: ${JSON.stringify(at[0])}`)
  let rest = text.replace(declaration, '').trimEnd()

  const readElement = (): XmlElement => {
    const [whole, closing, name = '', attributes = '', empty] = tag.exec(rest) ?? []
    if (whole === undefined || closing) throw new Error(`no element begins at ${rest.slice(0, 40)}`)
    rest = rest.slice(whole.length)
    const content: (XmlElement | string)[] = []
    while (!empty) {
      if (rest.startsWith(`</${name}>`)) {
        rest = rest.slice(name.length + 3)
        break
      }
      const end = rest.indexOf('<')
      if (end < 0) throw new Error(`${name} has no end`)
      if (end > 0) content.push(unescaped(rest.slice(0, end)))
      rest = rest.slice(end)
      if (!rest.startsWith(`</${name}>`)) content.push(readElement())
    }
    return { name, attributes: attributesOf(attributes), content }
  }

  const root = readElement()
  if (rest !== '') throw new Error(`something stands behind the root: ${rest.slice(0, 40)}`)
  return root
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(attribute)].map(
    ([, name = '', value = '']) => [name, unescaped(value)] as const,
  )
  if (new Set(found.map(([name]) => name)).size < found.length) throw new Error(`twice the same: ${text}`)
  return Object.fromEntries(found)
}

function unescaped(text: string): string {
  if (text.includes(']]>')) throw new Error('the end of a CDATA section in text')
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const number = /^#(\d+)$/.exec(name)?.[1]
    const sign = number === undefined ? entities[name] : String.fromCodePoint(Number(number))
    if (sign === undefined || !whole.endsWith(';')) throw new Error(`not an entity: ${whole}`)
    return sign
  })
}

/** All elements of that name, in the order of the document. */
export const all = (element: XmlElement, name: string): XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.content.flatMap((part) => (typeof part === 'string' ? [] : all(part, name))),
]

/** All text in it. */
export const textIn = (element: XmlElement): string =>
  element.content.map((part) => (typeof part === 'string' ? part : textIn(part))).join('')
