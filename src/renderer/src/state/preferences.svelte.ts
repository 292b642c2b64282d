import type { Language } from '../../../shared/article/language'
import type { Bridge } from '../../../shared/ipc/contract'
import { messagesIn } from '../../../shared/messages/messages'
import { keymapWith } from '../keys/keymap'
import { firstSettings, type Settings, type SettingsPatch } from '../../../shared/settings/settings'

/** The appearance in force, once the system has been asked. */
export type Appearance = Exclude<Settings['appearance'], 'system'>

/** The reader's settings and what follows from them: the interface's words, the appearance, the text's measures. */
export class Preferences {
  readonly #bridge: Bridge
  readonly platform: 'mac' | 'windows' | 'linux'
  readonly version: string
  settings = $state.raw<Settings>(firstSettings)
  language = $state<Language>('en')
  #dark = $state(false)
  #moreContrast = $state(false)
  readonly messages = $derived(messagesIn(this.language))
  /** The combinations of keys in force. */
  readonly keymap = $derived(keymapWith(this.settings.keys))
  readonly appearance = $derived<Appearance>(
    this.settings.appearance !== 'system'
      ? this.settings.appearance
      : this.#moreContrast
        ? 'contrast'
        : this.#dark
          ? 'dark'
          : 'light',
  )

  constructor(
    bridge: Bridge,
    opened: {
      settings: Settings
      language: Language
      platform: 'mac' | 'windows' | 'linux'
      version: string
    },
  ) {
    this.#bridge = bridge
    this.settings = opened.settings
    this.language = opened.language
    this.platform = opened.platform
    this.version = opened.version
  }

  /** Follows the system and the main process; returns what ends it. */
  follow(): () => void {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const contrast = matchMedia('(prefers-contrast: more)')
    const look = () => {
      this.#dark = dark.matches
      this.#moreContrast = contrast.matches
    }
    look()
    dark.addEventListener('change', look)
    contrast.addEventListener('change', look)
    const stop = this.#bridge.onSettingsChanged(({ settings, language }) => {
      this.settings = settings
      this.language = language
    })
    return () => {
      dark.removeEventListener('change', look)
      contrast.removeEventListener('change', look)
      stop()
    }
  }

  change(patch: SettingsPatch) {
    return this.#bridge.changeSettings(patch)
  }

  /** A step larger or smaller, within what reads well. */
  resizeText(steps: number) {
    const textSize = Math.min(40, Math.max(13, Math.round((this.settings.textSize + steps * 1.5) * 2) / 2))
    return this.change({ textSize })
  }
}
