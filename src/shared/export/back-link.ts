import * as v from 'valibot'
import { AnnotationId, WorkId, type Placeable } from '../annotation/annotation'
import { Language } from '../article/language'

/** The scheme of addresses that open a passage in the program. */
export const linkScheme = 'lesespur'

/** What a link back says: an annotation in an edition of a work. */
export const BackLink = v.strictObject({ work: WorkId, edition: Language, annotation: AnnotationId })
export type BackLink = v.InferOutput<typeof BackLink>

/** The address that leads back to an annotation: lesespur://open/alaska-2025/de/<id>. */
export const backLink = ({ id, target }: Pick<Placeable, 'id' | 'target'>): string =>
  `${linkScheme}://open/${target.work}/${target.edition}/${id}`

/** What an address says that leads back; nothing for every other one. */
export function readBackLink(address: string): BackLink | undefined {
  const [, work, edition, annotation] =
    /^lesespur:\/\/open\/([^/?#]+)\/([^/?#]+)\/([^/?#]+)\/?$/i.exec(address.trim()) ?? []
  const link = v.safeParse(BackLink, { work, edition, annotation })
  return link.success ? link.output : undefined
}
