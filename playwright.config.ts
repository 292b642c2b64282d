import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  // Each test starts the program itself; two at a time would slow each other down.
  workers: 1,
  // Generous, for a machine that is busy with other work: nothing here is about speed.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // The development runtime, Electron 33, was once seen to hang in a command that is refused at once, its threads waiting for locks
  // of its own; presumably before anything of ours ran. What came only at the second try is printed by name.
  retries: 1,
  reporter: 'list',
  outputDir: 'test-results',
})
