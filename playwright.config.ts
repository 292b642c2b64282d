import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  // Each test starts the program itself; two at a time would slow each other down.
  workers: 1,
  // Generous, for a machine that is busy with other work: nothing here is about speed.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // The development runtime, Electron 33, now and then waits for itself in its memory allocator while its threads begin, before
  // anything of ours has run: once in some three thousand starts. What came only at the second try is printed by name.
  retries: 1,
  reporter: 'list',
  outputDir: 'test-results',
})
