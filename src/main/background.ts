import type { Settings } from '../shared/settings/settings'

const papers = { light: '#fbf8f1', sepia: '#f1e4c8', dark: '#191815', contrast: '#000000' }

/** The paper's colour, which the window has before its page is painted, so that nothing flashes. */
export const background = (appearance: Settings['appearance'], dark: boolean): string =>
  papers[appearance === 'system' ? (dark ? 'dark' : 'light') : appearance]

/** What the operating system's own parts (menus, dialogs, scroll bars) follow. */
export function themeSource(appearance: Settings['appearance']): 'system' | 'light' | 'dark' {
  if (appearance === 'system') return 'system'
  return appearance === 'light' || appearance === 'sepia' ? 'light' : 'dark'
}
