/**
 * The switches of the command line that a packaged program heeds: where it keeps its things, the display it is shown on,
 * what reads it aloud. No other one counts, so that nobody opens a door by a shortcut that was changed: no debugger, no
 * experiments, no proxy, no log of what is done.
 */
const heeded = new Set([
  'class',
  'disable-dev-shm-usage',
  'disable-gpu',
  'disable-gpu-sandbox',
  'disable-setuid-sandbox',
  'display',
  'force-color-profile',
  'force-device-scale-factor',
  'force-high-contrast',
  'force-prefers-reduced-motion',
  'force-renderer-accessibility',
  'gtk-version',
  'high-dpi-support',
  'lang',
  'name',
  'no-sandbox',
  'ozone-platform',
  'ozone-platform-hint',
  'password-store',
  'touch-events',
  'use-angle',
  'use-gl',
  'user-data-dir',
  'wayland-text-input-version',
  'enable-wayland-ime',
])

/** The names of the switches among a process's arguments that a packaged program does not heed. */
export function unheeded(argv: readonly string[]): string[] {
  const names = argv.slice(1).flatMap((argument) => /^-{1,2}([^-=][^=]*)/.exec(argument)?.[1] ?? [])
  // Chromium reads them in small letters.
  return [...new Set(names.map((name) => name.toLowerCase()))].filter((name) => !heeded.has(name))
}
