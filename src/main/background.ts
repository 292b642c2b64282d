import type { Settings } from '../shared/settings/settings'

/** An appearance as it is seen: no longer "same as system". */
export type Appearance = Exclude<Settings['appearance'], 'system'>

/** What the computer asks of its programs. */
export type SystemLook = {
  readonly shouldUseDarkColors: boolean
  readonly shouldUseHighContrastColors: boolean
}

const papers: Record<Appearance, string> = {
  light: '#fbf8f1',
  sepia: '#f1e4c8',
  dark: '#191815',
  contrast: '#000000',
}

/** The appearance that a setting comes to on this computer. */
export function appearanceInForce(appearance: Settings['appearance'], system: SystemLook): Appearance {
  if (appearance !== 'system') return appearance
  if (system.shouldUseHighContrastColors) return 'contrast'
  return system.shouldUseDarkColors ? 'dark' : 'light'
}

/** The paper's colour, which the window has before its page is painted, so that nothing flashes. */
export const background = (appearance: Appearance): string => papers[appearance]

/** What the operating system's own parts (menus, dialogs, scroll bars) follow. */
export function themeSource(appearance: Settings['appearance']): 'system' | 'light' | 'dark' {
  if (appearance === 'system') return 'system'
  return appearance === 'light' || appearance === 'sepia' ? 'light' : 'dark'
}
