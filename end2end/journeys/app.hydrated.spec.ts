// The portal as an app: it can be installed, opens without a network, keeps nothing of anybody, and is renewed when
// the person wants it.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type Page } from '@playwright/test';

import { jana, signIn, signOut } from '../fixtures/people.ts';
import { release } from '../fixtures/release.ts';
import { expect, test } from '../fixtures/test.ts';
import { controlled } from '../fixtures/worker.ts';

test.use({ serviceWorkers: 'allow' });

// Where a worker answers, Chromium now and then gives up the animation between two pages, and says so; the page is there.
test.beforeEach(({ complaints }) => complaints.expect(/^InvalidStateError: Transition was aborted because of invalid state/));

interface Kept { path: string; text: string }

/** Everything that lies in the browser's caches. */
async function kept(page: Page): Promise<Kept[]> {
  return page.evaluate(async () => {
    const found: Kept[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        found.push({ path: new URL(request.url).pathname, text: await (answer as Response).text() });
      }
    }
    return found;
  });
}

test('browsers find nothing that speaks against installing it', async ({ baseURL, launchOptions }) => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-app-'));
  // Browsers do not install from a private window, which is what contexts usually are.
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions, locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(baseURL ?? '');
  await controlled(page);
  const session = await context.newCDPSession(page);
  expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  const manifest = await session.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  const said = JSON.parse(manifest.data ?? '{}');
  expect(said.shortcuts.map((shortcut: { name: string }) => shortcut.name))
    .toEqual(['Zählerstand melden', 'Rechnungen', 'Verbrauch']);
  for (const { src, sizes } of [...said.icons, ...said.screenshots]) {
    const [width, height] = sizes.split('x').map(Number);
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, src);
    expect(size, src).toEqual([width, height]);
  }
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});

test('without a network it opens on a page of nobody, and goes on afterwards', async ({ page, context, axe, complaints }) => {
  complaints.expect(/net::ERR_INTERNET_DISCONNECTED/);
  await signIn(page, jana);
  await controlled(page);
  for (const path of ['/invoices', '/readings', '/overview']) await page.goto(path);
  const files = await kept(page);
  expect(files.map((file) => file.path)).toContain('/offline');
  for (const { path, text } of files) {
    expect(path).toMatch(/^\/(pkg|fonts|app)\/|^\/(offline|theme\.css|logo\.svg|favicon\.svg|icons\.svg)$/);
    for (const own of [jana.email, 'Yılmaz', 'IR20481516', 'IR 2048']) expect(text).not.toContain(own);
  }
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kein Netz');
  await expect(page.getByText(/02381/)).toBeVisible();
  await axe(page);
  await page.goto('/invoices');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kein Netz');
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Noch einmal versuchen' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Kein Netz');
});

test('signing out leaves nothing behind in the browser', async ({ page }) => {
  await signIn(page, jana);
  await controlled(page);
  await page.evaluate(async () => {
    localStorage.setItem('mark', 'left');
    await caches.open('mark');
  });
  await signOut(page);
  await expect.poll(() => page.evaluate(async () => [localStorage.getItem('mark'), await caches.has('mark')]))
    .toEqual([null, false]);
});

test('a new release is offered, and taken when it is wanted', async ({ page, baseURL }) => {
  const portal = await release(baseURL ?? '');
  await page.goto(`${portal.url}/sign-in`);
  await controlled(page);
  const notice = page.getByRole('status').filter({ hasText: 'Es gibt eine neue Version.' });
  await expect(notice).toBeHidden();
  const before = await page.evaluate(() => caches.keys());
  portal.next();
  await page.getByLabel('Passwort', { exact: true }).fill('halb getippt');
  await page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });
  await expect(notice).toBeVisible();
  // Nothing happens by itself: what was typed is still there.
  await expect(page.getByLabel('Passwort', { exact: true })).toHaveValue('halb getippt');
  await notice.getByRole('button', { name: 'Neu laden' }).click();
  await expect(page.getByLabel('Passwort', { exact: true })).toHaveValue('');
  await expect(notice).toBeHidden();
  await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1);
  expect(await page.evaluate(() => caches.keys())).not.toEqual(before);
  await portal.close();
});
