/**
 * What this folder uses of the library `docx`. Its own declarations bring those of Node and of a page along, which nothing
 * in shared may know of; so this project reads these in their place, and the others hold the same files to the library's own.
 */

export declare const AlignmentType: { readonly LEFT: 'left'; readonly RIGHT: 'right' }
export declare const BorderStyle: {
  readonly NONE: 'none'
  readonly SINGLE: 'single'
  readonly DASHED: 'dashed'
  readonly WAVE: 'wave'
  readonly DOUBLE: 'double'
}
export declare const LevelFormat: { readonly BULLET: 'bullet'; readonly DECIMAL: 'decimal' }
export declare const LevelSuffix: { readonly TAB: 'tab' }
export declare const LineRuleType: { readonly AUTO: 'auto' }
export declare const PageNumber: { readonly CURRENT: 'CURRENT'; readonly TOTAL_PAGES: 'TOTAL_PAGES' }
export declare const SectionType: { readonly NEXT_PAGE: 'nextPage' }
export declare const ShadingType: { readonly CLEAR: 'clear' }
export declare const TableLayoutType: { readonly FIXED: 'fixed' }
export declare const UnderlineType: {
  readonly SINGLE: 'single'
  readonly DASH: 'dash'
  readonly WAVYHEAVY: 'wavyHeavy'
  readonly DOUBLE: 'double'
}
export declare const WidthType: { readonly DXA: 'dxa' }

type OneOf<Values> = Values[keyof Values]

export type IBorderOptions = {
  readonly style: OneOf<typeof BorderStyle>
  readonly color?: string
  readonly size?: number
  readonly space?: number
}
type Shading = { readonly type: OneOf<typeof ShadingType>; readonly color: string; readonly fill: string }
type Spacing = {
  readonly before?: number
  readonly after?: number
  readonly line?: number
  readonly lineRule?: OneOf<typeof LineRuleType>
}
type Indent = { readonly left?: number; readonly right?: number; readonly hanging?: number }
type Faces = {
  readonly ascii: string
  readonly hAnsi: string
  readonly eastAsia: string
  readonly cs: string
}

type RunLook = {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly strike?: boolean
  readonly noProof?: boolean
  readonly rightToLeft?: boolean
  readonly color?: string
  readonly size?: number
  readonly font?: string | Faces
  readonly language?: { readonly value?: string; readonly bidirectional?: string }
  readonly shading?: Shading
  readonly underline?: { readonly type?: OneOf<typeof UnderlineType>; readonly color?: string }
  readonly border?: IBorderOptions
}
export type IRunPropertiesOptions = RunLook & { readonly style?: string }

type ParagraphLook = {
  readonly border?: { readonly left?: IBorderOptions; readonly bottom?: IBorderOptions }
  readonly shading?: Shading
  readonly spacing?: Spacing
  readonly indent?: Indent
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly outlineLevel?: number
}

export type NumberingDefinition = {
  readonly reference: string
  readonly levels: readonly {
    readonly level: number
    readonly format?: OneOf<typeof LevelFormat>
    readonly text?: string
    readonly alignment?: OneOf<typeof AlignmentType>
    readonly start?: number
    readonly suffix?: OneOf<typeof LevelSuffix>
    readonly style?: { readonly run?: RunLook; readonly paragraph?: { readonly indent?: Indent } }
  }[]
}

export type IParagraphOptions = ParagraphLook & {
  readonly style?: string
  readonly alignment?: OneOf<typeof AlignmentType>
  readonly bidirectional?: boolean
  readonly numbering?: {
    readonly reference: NumberingDefinition
    readonly level: number
    readonly instance?: number
    readonly custom?: boolean
  }
  readonly children?: readonly ParagraphChild[]
}

type Style = {
  readonly name?: string
  readonly basedOn?: string
  readonly next?: string
  readonly quickFormat?: boolean
}
type BaseParagraphStyle = Style & { readonly run?: RunLook; readonly paragraph?: ParagraphLook }
export type IParagraphStyleOptions = BaseParagraphStyle & { readonly id: string }
type CharacterStyle = Style & { readonly run?: RunLook }
export type IStylesOptions = {
  readonly default?: {
    readonly document?: { readonly run?: RunLook; readonly paragraph?: ParagraphLook }
    readonly heading1?: BaseParagraphStyle
    readonly heading2?: BaseParagraphStyle
    readonly heading3?: BaseParagraphStyle
    readonly caption?: BaseParagraphStyle
    readonly hyperlink?: CharacterStyle
  }
  readonly characterStyles?: readonly (CharacterStyle & { readonly id: string })[]
  readonly paragraphStyles?: readonly IParagraphStyleOptions[]
}

declare const contextOfWriting: unique symbol
/** What an element is written in. */
export type IContext = { readonly [contextOfWriting]: true }
/** An element as it is written. */
export type IXmlableObject = Readonly<Record<string, unknown>>

declare abstract class XmlComponent {
  protected root: unknown[]
  prepForXml(context: IContext): IXmlableObject | undefined
}

declare abstract class InlineComponent extends XmlComponent {
  protected readonly inline: true
}
export type ParagraphChild = InlineComponent

export declare class Tab extends XmlComponent {}
export declare class CommentReference extends XmlComponent {
  constructor(id: number)
}
export declare class TextRun extends InlineComponent {
  constructor(
    options: IRunPropertiesOptions & {
      readonly text?: string
      readonly break?: number
      readonly children?: readonly (string | XmlComponent)[]
    },
  )
}
export declare class CommentRangeStart extends InlineComponent {
  constructor(id: number)
}
export declare class CommentRangeEnd extends InlineComponent {
  constructor(id: number)
}
export declare class BookmarkStart extends XmlComponent {
  constructor(name: string, id: number)
}
export declare class BookmarkEnd extends XmlComponent {
  constructor(id: number)
}
export declare class ExternalHyperlink extends InlineComponent {
  constructor(options: { readonly link: string; readonly children: readonly ParagraphChild[] })
}
export declare class InternalHyperlink extends InlineComponent {
  constructor(options: { readonly anchor: string; readonly children: readonly ParagraphChild[] })
}

export declare class FileChild extends XmlComponent {
  protected readonly fileChild: unknown
}
export declare class Paragraph extends FileChild {
  constructor(options: IParagraphOptions)
}

type Width = { readonly size: number; readonly type: OneOf<typeof WidthType> }
export declare class Table extends FileChild {
  constructor(options: {
    readonly rows: readonly TableRow[]
    readonly columnWidths?: readonly number[]
    readonly width?: Width
    readonly indent?: Width
    readonly layout?: OneOf<typeof TableLayoutType>
    readonly borders?: Readonly<
      Partial<
        Record<'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical', IBorderOptions>
      >
    >
    readonly margins?: Readonly<Partial<Record<'top' | 'bottom' | 'left' | 'right', number>>>
  })
  protected readonly table: true
}
export declare class TableRow extends XmlComponent {
  constructor(options: {
    readonly children: readonly TableCell[]
    readonly tableHeader?: boolean
    readonly cantSplit?: boolean
  })
  protected readonly row: true
}
export declare class TableCell extends XmlComponent {
  constructor(options: {
    readonly children: readonly (Paragraph | Table)[]
    readonly width?: Width
    readonly shading?: Shading
  })
  protected readonly cell: true
}

export declare class Header {
  constructor(options: { readonly children: readonly Paragraph[] })
  readonly options: object
}
export declare class Footer {
  constructor(options: { readonly children: readonly Paragraph[] })
  readonly options: object
}

export type ICommentOptions = {
  readonly id: number
  readonly author?: string
  readonly initials?: string
  /** Without one the moment of writing. */
  readonly date?: Date
  readonly children: readonly FileChild[]
}

type Page<Part> = { readonly default?: Part; readonly first?: Part }
export declare class Document {
  constructor(options: {
    readonly title?: string
    readonly creator?: string
    readonly lastModifiedBy?: string
    readonly styles?: IStylesOptions
    readonly comments?: { readonly children: readonly ICommentOptions[] }
    readonly hyphenation?: {
      readonly autoHyphenation?: boolean
      readonly consecutiveHyphenLimit?: number
      readonly hyphenationZone?: number
    }
    readonly compatibility?: { readonly version?: number }
    readonly sections: readonly {
      readonly properties?: {
        readonly type?: OneOf<typeof SectionType>
        readonly titlePage?: boolean
        readonly page?: {
          readonly size?: { readonly width?: number; readonly height?: number }
          readonly margin?: Readonly<
            Partial<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>
          >
        }
      }
      readonly headers?: Page<Header>
      readonly footers?: Page<Footer>
      readonly children: readonly FileChild[]
    }[]
  })
  protected readonly sections: unknown
}
export declare const Packer: {
  readonly pack: (document: Document, type: 'uint8array') => Promise<Uint8Array>
}
