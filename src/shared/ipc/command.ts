import * as v from 'valibot'

/** What can be asked of a window from the menu, by key or by button; one name, one action. */
export const Command = v.picklist([
  'undo',
  'redo',
  'copy',
  'find',
  'find-next',
  'find-previous',
  'export',
  'settings',
  'shortcuts',
  'first-steps',
  'about-article',
  'text-larger',
  'text-smaller',
  'text-reset',
  'text-and-layout',
  'toggle-contents',
  'toggle-annotations',
  'toggle-timeline',
  'toggle-marks',
  'text-only',
  'reading-cursor',
  'next-annotation',
  'previous-annotation',
  'back',
  'forward',
  'everything-is-saved',
])
export type Command = v.InferOutput<typeof Command>
