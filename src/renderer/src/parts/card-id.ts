import type { AnnotationId } from '../../../shared/annotation/annotation'

/** The id of a mark's card, where one is on the page: its passage names it as where more is told. */
export const cardOf = (id: AnnotationId): string => `card-${id}`
