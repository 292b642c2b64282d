import { Paragraph, type IContext, type IParagraphOptions, type IXmlableObject } from 'docx'

/**
 * The first paragraph of an annotation. It is counted when it is written into the file and not when it is made: writing is
 * what takes the time.
 */
export class CountedParagraph extends Paragraph {
  readonly #count: () => void

  constructor(options: IParagraphOptions, count: () => void) {
    super(options)
    this.#count = count
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    this.#count()
    return super.prepForXml(context)
  }
}
