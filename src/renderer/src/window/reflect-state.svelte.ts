import type { Desk } from '../state/contexts'

/** Keeps <html> telling what the style sheets need: the same attributes that the first frame came with. Call while a component is made. */
export function reflectState({ preferences, panels, reading }: Desk): void {
  const root = document.documentElement

  $effect(() => {
    root.lang = preferences.language
    document.title = `${reading.edition.shortTitle} – Lesespur`
  })
  $effect(() => {
    root.dataset.appearance = preferences.appearance
    root.dataset.face = preferences.settings.face
    root.style.setProperty('--text-size', `${String(preferences.settings.textSize)}px`)
    root.style.setProperty('--line-height', String(preferences.settings.lineHeight))
    root.style.setProperty('--text-width', `${String(preferences.settings.textWidth)}px`)
  })
  $effect(() => {
    root.dataset.contents = panels.contents ? 'open' : 'closed'
    root.dataset.annotations = panels.annotations ? 'open' : 'closed'
    root.dataset.timeline = panels.timeline ? 'open' : 'closed'
    root.dataset.drawer = panels.drawer
    root.dataset.pinned = String(panels.pinned)
    root.dataset.textOnly = String(panels.textOnly)
  })
}
