// A photo on a slow network: how far it is, stopping it, and what happens when the network goes in between.

import type { CDPSession, Page } from '@playwright/test';

import { takePair } from '../fixtures/data.ts';
import { signUp } from '../fixtures/people.ts';
import { largePhoto } from '../fixtures/photo.ts';
import { farTooMuch, field, send, type, usual } from '../fixtures/reading.ts';
import { expect, test } from '../fixtures/test.ts';

/** As much as goes up in a second; -1 for as much as there is. */
async function network(page: Page, bytesPerSecond: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: bytesPerSecond === 0, latency: 0, downloadThroughput: -1, uploadThroughput: bytesPerSecond,
  });
  return session;
}

async function choose(page: Page): Promise<void> {
  await page.locator('summary').filter({ hasText: 'Foto oder Kommentar hinzufügen' }).click();
  await page.getByLabel(/^Foto(:| des Zählers)/).first()
    .setInputFiles({ name: 'IMG_2.png', mimeType: 'image/png', buffer: largePhoto() });
}

test('a slow upload says how far it is, can be stopped and sent again', async ({ page, axe }) => {
  const pair = takePair();
  await signUp(page, pair);
  await type(page, usual(pair));
  await choose(page);
  const slow = await network(page, 12_000);
  await send(page);
  const dialog = page.getByRole('dialog', { name: 'Ihr Foto wird gesendet' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText(/^[1-9]\d? % gesendet$/)).toBeVisible();
  await axe(page);
  await dialog.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(dialog).toBeHidden();
  await expect(field(page)).toHaveValue(String(usual(pair)));
  await slow.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await send(page);
  await expect(page).toHaveURL(/\/readings\/receipt\//);
  await expect(page.getByRole('img', { name: /^Foto von Zähler/ })).toHaveCount(1);
});

test('when the network goes, the form and its photo stay and are sent once', async ({ page, axe, complaints }) => {
  complaints.expect(/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/);
  const pair = takePair();
  await signUp(page, pair);
  await type(page, usual(pair));
  await choose(page);
  const none = await network(page, 0);
  await send(page);
  const dialog = page.getByRole('dialog', { name: 'Ihr Foto wird gesendet' });
  await expect(dialog.getByRole('alert')).toContainText('Die Verbindung ist abgerissen');
  await axe(page);
  await dialog.getByRole('button', { name: 'Zurück zum Formular' }).click();
  await expect(field(page)).toHaveValue(String(usual(pair)));
  await send(page);
  await expect(dialog.getByRole('alert')).toContainText('Die Verbindung ist abgerissen');
  await none.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await dialog.getByRole('button', { name: 'Noch einmal senden' }).click();
  await expect(page).toHaveURL(/\/readings\/receipt\//);
  await page.goBack();
  await expect(dialog).toBeHidden();
});

test('what the server asks back stands on the form, and the photo need not be chosen again', async ({ page }) => {
  const pair = takePair();
  await signUp(page, pair);
  await type(page, farTooMuch(pair));
  await choose(page);
  await send(page);
  await expect(page.getByRole('alert')).toContainText('So viel prüfen wir lieber gemeinsam');
  await expect(page.getByRole('img', { name: /^Foto von Zähler/ })).toHaveCount(1);
  await expect(field(page)).toHaveValue(String(farTooMuch(pair)));
});
