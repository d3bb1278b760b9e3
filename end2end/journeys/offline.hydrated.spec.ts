// Readings without a network: taken down on the device, sent once when it is there again, never called sent before.

import type { BrowserContext, Page } from '@playwright/test';

import { takePair } from '../fixtures/data.ts';
import { signIn, signOut, signUp } from '../fixtures/people.ts';
import { printed, reported, usual } from '../fixtures/reading.ts';
import { photo } from '../fixtures/photo.ts';
import { expect, test } from '../fixtures/test.ts';
import { controlled } from '../fixtures/worker.ts';

test.use({ serviceWorkers: 'allow' });

test.beforeEach(({ complaints }) => {
  complaints.expect(/net::ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  complaints.expect(/^InvalidStateError: Transition was aborted because of invalid state/);
});

/** Says yes on the report page, and opens the page for the cellar. */
async function remember(page: Page): Promise<void> {
  await page.goto('/readings/report');
  await controlled(page);
  await page.getByRole('button', { name: 'Auf diesem Gerät merken' }).click();
  await expect(page.getByText('Dieses Gerät kennt Ihre Zähler.')).toBeVisible();
}

async function cellar(page: Page, context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await page.goto('/readings/report');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kein Netz');
}

async function capture(page: Page, value: number | string): Promise<void> {
  await page.getByRole('region', { name: 'Zählerstand ohne Netz aufschreiben' }).getByRole('textbox').first().fill(String(value));
  await page.getByRole('button', { name: 'Aufschreiben' }).first().click();
}

const list = (page: Page) => page.getByRole('region', { name: 'Auf diesem Gerät', exact: true }).locator('#queue-list > li');

test('three readings of three days, the network gone between every two steps, arrive once each', async ({ page, context, axe }) => {
  const pair = takePair();
  await signUp(page, pair);
  await remember(page);
  const value = usual(pair);
  for (const [at, [days, less]] of [[4, 3], [2, 1], [0, 0]].entries()) {
    await cellar(page, context);
    const on = new Date(Date.now() - days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });
    await page.getByLabel('Abgelesen am').first().fill(on);
    await capture(page, value - less);
    // Only what is on the list has been taken down.
    await expect(list(page)).toHaveCount(at + 1);
    await page.reload();
  }
  await expect(list(page)).toHaveCount(3);
  await expect(list(page).first()).toContainText('Wartet auf Netz. Noch nicht gesendet.');
  await axe(page);
  await context.setOffline(false);
  await expect(list(page).getByText(/^Angekommen, Nummer Z-/)).toHaveCount(3);
  // Once more without and with a network: nothing is sent twice.
  await context.setOffline(true);
  await page.reload();
  await context.setOffline(false);
  await page.reload();
  await page.goto('/readings');
  await expect(reported(page)).toHaveCount(3);
  await expect(page.getByRole('row', { name: printed(value) })).toHaveCount(1);
});

test('a photo taken in the cellar goes along, and the scripts of the pages need no WASM', async ({ page, context, complaints }) => {
  // The page says that its WASM did not come, unless the worker had it already.
  complaints.expect(/ERR_FAILED|Failed to fetch|\.wasm/);
  const pair = takePair();
  await signUp(page, pair);
  await context.route(/\.wasm$/, (route) => route.abort());
  await remember(page);
  await cellar(page, context);
  await page.getByLabel(/^Foto des Zählers/).first().setInputFiles({ name: 'IMG_1.png', mimeType: 'image/png', buffer: photo(80) });
  await capture(page, usual(pair));
  await context.setOffline(false);
  await list(page).getByRole('link', { name: 'Zur Quittung' }).click();
  await expect(page.getByRole('img', { name: /^Foto von Zähler/ })).toHaveCount(1);
  await expect(page.getByRole('main')).toContainText(/aufgeschrieben|ohne Netz/i);
});

test('a refused reading comes back and is mended in the form under the same key', async ({ page, context, axe }) => {
  const pair = takePair();
  await signUp(page, pair);
  await remember(page);
  await cellar(page, context);
  await capture(page, 1);
  await context.setOffline(false);
  await expect(list(page)).toContainText('Noch nicht angekommen: Bitte sehen Sie nach.');
  await axe(page);
  await page.goto('/overview');
  const notice = page.getByRole('status').filter({ hasText: 'ist noch nicht angekommen' });
  await expect(notice).toBeVisible();
  await notice.getByRole('link', { name: 'Ansehen' }).click();
  await page.getByRole('button', { name: 'Im Formular ansehen' }).click();
  await expect(page).toHaveURL(/\/readings\/report\?again$/);
  const field = page.getByRole('main').getByRole('textbox').first();
  await expect(field).toHaveValue('1');
  await field.fill(String(usual(pair)));
  await page.getByRole('button', { name: 'Stand senden' }).click();
  await expect(page).toHaveURL(/\/readings\/receipt\//);
  await page.goto('/offline');
  await expect(list(page)).toContainText('Angekommen, Nummer Z-');
});

test('a session that ended costs nothing, and another person finds nothing', async ({ page, context }) => {
  const [pair, other] = [takePair(), takePair()];
  const who = await signUp(page, pair);
  await remember(page);
  await cellar(page, context);
  await capture(page, usual(pair));
  await context.clearCookies();
  await context.setOffline(false);
  await expect(page.getByText('Zum Senden melden Sie sich bitte an. Ihre Stände bleiben hier.')).toBeVisible();
  await signUp(page, other);
  await expect(page.getByRole('status').filter({ hasText: 'wartet' })).toBeHidden();
  await page.goto('/offline');
  await expect(page.getByText('Dieses Gerät kennt Ihre Zähler noch nicht.')).toBeVisible();
  await expect(page.locator('main')).not.toContainText(pair.meter.slice(-4));
  await expect(list(page)).toHaveCount(0);
  // The first one comes back, and what was taken down is sent.
  await context.clearCookies();
  await signIn(page, who);
  await expect.poll(async () => {
    await page.goto('/readings');
    return reported(page).count();
  }).toBe(1);
});

test('signing out asks first while something waits, and forgets the meters', async ({ page, context }) => {
  const pair = takePair();
  const who = await signUp(page, pair);
  await remember(page);
  await cellar(page, context);
  await capture(page, 1);
  await context.setOffline(false);
  await expect(list(page)).toContainText('Noch nicht angekommen');
  await page.goto('/overview');
  await page.locator('details.menu > summary').last().click();
  await page.getByRole('button', { name: 'Abmelden' }).click();
  const dialog = page.getByRole('dialog', { name: 'Es wartet noch etwas' });
  await dialog.getByRole('button', { name: 'Erst senden, dann abmelden' }).click();
  await expect(dialog).toContainText('Nicht alles konnte gesendet werden.');
  await dialog.getByRole('button', { name: 'Angemeldet bleiben' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await dialog.getByRole('button', { name: 'Löschen und abmelden' }).click();
  await expect(page).not.toHaveURL(/\/overview$/);
  await page.goto('/offline');
  await expect(page.getByText('Dieses Gerät kennt Ihre Zähler noch nicht.')).toBeVisible();
  await signIn(page, who);
  await expect(page.getByRole('status').filter({ hasText: 'angekommen' })).toBeHidden();
  await signOut(page);
});

test('a photo shared with the app finds its place in the form', async ({ page, axe }) => {
  await signUp(page, takePair());
  await page.goto('/readings/report');
  await controlled(page);
  // As a system sends it: a form of parts that opens a page.
  await page.evaluate((bytes) => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: '/share', enctype: 'multipart/form-data' });
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(bytes)], 'IMG_7.png', { type: 'image/png' }));
    form.append(Object.assign(document.createElement('input'), { type: 'file', name: 'photo', files: files.files }));
    document.body.append(form);
    form.submit();
  }, [...photo(120)]);
  const shared = page.getByRole('region', { name: 'Geteiltes Foto' });
  await expect(shared.getByRole('img')).toHaveJSProperty('height', 240);
  // Where there are several meters the person says which.
  if (await page.locator('input[type=file]').count() > 1) await shared.getByRole('button').first().click();
  await expect(shared).toContainText('Das Foto liegt im Formular.');
  await expect(page).toHaveURL(/\/readings\/report$/);
  expect(await page.locator('input[type=file]').first().evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe('IMG_7.png');
  await axe(page);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Geteiltes Foto' })).toBeHidden();
});

test('a phone with a wrong clock takes readings down all the same', async ({ page, context }) => {
  const pair = takePair();
  await signUp(page, pair);
  await remember(page);
  await page.clock.setFixedTime(new Date(Date.now() + 3 * 86_400_000));
  await cellar(page, context);
  await capture(page, usual(pair));
  await context.setOffline(false);
  // The day lies ahead: that is said, and the value stays.
  await expect(list(page)).toContainText('Noch nicht angekommen: Bitte sehen Sie nach.');
  await expect(list(page)).toContainText(String(usual(pair)));
});
