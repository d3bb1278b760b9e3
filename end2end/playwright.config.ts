// Journeys in Chromium: hydrated and without JavaScript, on a desktop and on a phone. A file called
// `*.hydrated.spec.ts` needs the WASM and runs with JavaScript only.

import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 3190);
// Portals of other profiles, each on a port of its own; their journeys lie in folders of their names.
const others = { westfalica: port + 1, bochum: port + 2, hwk: port + 3, helen: port + 4 };
// Where the server keeps its demo data; the journeys read there who can register.
process.env.E2E_DATA ??= join(tmpdir(), `portal-e2e.${port}`);

const otherProfiles = Object.keys(others).map((profile) => new RegExp(`/${profile}/`));

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    // A worker answers behind the back of `page.route`; what it does is the matter of app.hydrated.spec.ts.
    serviceWorkers: 'block',
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], locale: 'de-DE' }, testIgnore: otherProfiles },
    { name: 'phone-nojs', use: { ...devices['Pixel 7'], locale: 'de-DE', javaScriptEnabled: false },
      testIgnore: [/hydrated|screenshots/, ...otherProfiles] },
    { name: 'desktop-nojs', use: { ...devices['Desktop Chrome'], locale: 'de-DE', javaScriptEnabled: false },
      testMatch: /main\.spec/, testIgnore: otherProfiles },
    { name: 'phone', use: { ...devices['Pixel 7'], locale: 'de-DE' }, testMatch: /main\.spec|hydrated/,
      testIgnore: otherProfiles },
    ...Object.entries(others).flatMap(([profile, at]) => [
      { name: profile, use: { ...devices['Desktop Chrome'], locale: 'de-DE', baseURL: `http://127.0.0.1:${at}` },
        testMatch: new RegExp(`/${profile}/`) },
      { name: `${profile}-phone-nojs`, use: { ...devices['Pixel 7'], locale: 'de-DE', javaScriptEnabled: false,
        baseURL: `http://127.0.0.1:${at}` }, testMatch: new RegExp(`/${profile}/`), testIgnore: /hydrated/ },
    ]),
  ],
  webServer: [
    server('hamm', port, process.env.E2E_DATA, 240),
    ...Object.entries(others).map(([profile, at]) => server(profile, at, `${process.env.E2E_DATA}-${profile}`, 40)),
  ],
});

function server(profile: string, at: number, data: string, customers: number): object {
  return {
    command: `../tools/e2e-server.sh ${at}`,
    url: `http://127.0.0.1:${at}/health/ready`,
    env: { PROFILE: profile, E2E_DATA: data, CUSTOMERS: String(customers) },
    timeout: 120_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  };
}
