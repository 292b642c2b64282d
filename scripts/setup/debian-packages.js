// @ts-check

// The Debian package of each library that Electron is linked against.
/** @type {Record<string, string>} */
const packageOfLibrary = {
  'libX11.so.6': 'libx11-6',
  'libX11-xcb.so.1': 'libx11-xcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libXrender.so.1': 'libxrender1',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libpangocairo-1.0.so.0': 'libpangocairo-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
}

// Renamed for 64-bit times in Ubuntu 24.04 and Debian 13.
const renamed = new Set([
  'libasound2',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libatspi2.0-0',
  'libcups2',
  'libglib2.0-0',
  'libgtk-3-0',
])

/** A name that only systems with the renamed packages know. */
export const renamedExample = 'libasound2t64'

/**
 * The libraries that `ldd` did not find.
 *
 * @param {string} lddOutput
 */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => String(match[1]))
}

/**
 * The packages that hold the named libraries, each once and in order; `unknown` are libraries that
 * no package is known for.
 *
 * @param {string[]} libraries
 * @param {boolean} withTime64  whether this system has the packages renamed for 64-bit times
 */
export function debianPackages(libraries, withTime64) {
  const names = libraries.flatMap((library) => packageOfLibrary[library] ?? [])
  const packages = names.map((name) => (withTime64 && renamed.has(name) ? `${name}t64` : name))
  const unknown = libraries.filter((library) => packageOfLibrary[library] === undefined)
  return { packages: [...new Set(packages)].sort(), unknown }
}
