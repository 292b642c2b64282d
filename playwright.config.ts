import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  // Each test starts the program itself; two at a time would slow each other down.
  workers: 1,
  // Generous, for a machine that is busy with other work: nothing here is about speed.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  outputDir: 'test-results',
})
