// @ts-check

// Loaded before Electron's own download: a server that has not begun to answer after a few seconds
// counts as unreachable, instead of keeping the reader waiting for its time-outs.

const patience = 6000
const originalFetch = globalThis.fetch

/**
 * @param {Parameters<typeof originalFetch>[0]} resource
 * @param {RequestInit} [options]
 */
async function impatientFetch(resource, options) {
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(new Error('fetch failed: no answer')), patience)
  try {
    return await originalFetch(resource, { ...options, signal: waiting.signal })
  } finally {
    clearTimeout(timer)
  }
}

Object.assign(globalThis, { fetch: impatientFetch })
