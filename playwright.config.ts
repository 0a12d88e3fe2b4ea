import { defineConfig, devices } from '@playwright/test'

// As root the sandbox cannot start; the other switches keep a system Chromium from reaching out.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic']
const chromium = process.env.CHROMIUM_PATH

/** `npm run e2e` and `npm test` serve the site on a throw-away folder and say where it is. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  // In the order of the folders: whoever reads finds the record as it begins, and those who write come last.
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.SITE_URL ?? 'http://localhost:3000',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // Recording every step costs much time: only where somebody looks for a fault.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: { args: [...asRoot, ...quiet], ...(chromium ? { executablePath: chromium } : {}) },
  },
  projects: [
    { name: 'desktop', testIgnore: /e2e\/phone\//, use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } } },
    {
      name: 'phone',
      // What does not depend on the screen is read on the desktop alone.
      testMatch: /phone\/|reading\/(archive|changes|delayed-mail|first-reader|known-at|notice|regions|ribbon|search)\.spec/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    },
  ],
})
