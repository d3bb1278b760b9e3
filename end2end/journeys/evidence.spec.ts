// What goes with a reading: photos, a comment, a suggestion taken with one tap, and corrections.

import type { Locator, Page } from '@playwright/test';

import { takePair } from '../fixtures/data.ts';
import { jana, signIn, signUp } from '../fixtures/people.ts';
import { day, farTooMuch, field, report, send, type, usual } from '../fixtures/reading.ts';
import { photo } from '../fixtures/photo.ts';
import { expect, test } from '../fixtures/test.ts';

async function unfold(page: Page): Promise<void> {
  const fold = page.locator('details').filter({ hasText: 'Foto oder Kommentar hinzufügen' });
  if (await fold.getAttribute('open') === null) await fold.locator('summary').click();
}

function photos(page: Page): Locator {
  return page.getByRole('img', { name: /^Foto von Zähler/ });
}

test('a photo stays with the form, goes with the reading and can be deleted', async ({ page, axe }) => {
  const pair = takePair();
  await signUp(page, pair);
  await type(page, farTooMuch(pair));
  await unfold(page);
  await page.getByLabel(/^Foto(:| des Zählers)/).first().setInputFiles({ name: 'IMG_1.png', mimeType: 'image/png', buffer: photo(40) });
  await send(page);
  // The value wants a "yes"; the photo is there already and need not be chosen again.
  await expect(page.getByRole('alert')).toContainText('So viel prüfen wir lieber gemeinsam');
  await expect(photos(page)).toHaveCount(1);
  await expect(field(page)).toHaveValue(String(farTooMuch(pair)));
  await axe(page);
  // The Enter key sends the form; it does not press the button beside the photo.
  await page.getByLabel('Ja, der Stand stimmt so.').check();
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/readings\/receipt\//);
  await expect(photos(page)).toHaveCount(1);
  await expect(photos(page)).toHaveJSProperty('complete', true);
  await axe(page);
  await page.getByRole('button', { name: /^Foto löschen/ }).click();
  await expect(page).toHaveURL(/\/readings\/receipt\//);
  await expect(photos(page)).toHaveCount(0);
});

test('what is no photo is said at its field, and nothing typed is lost', async ({ page, axe }) => {
  const pair = takePair();
  await signUp(page, pair);
  await type(page, usual(pair));
  await unfold(page);
  await page.getByLabel('Kommentar').fill('Neue Wärmepumpe');
  await page.getByLabel(/^Foto(:| des Zählers)/).first().setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') });
  await send(page);
  await expect(page.getByRole('alert')).toContainText('Das ist kein Foto. Möglich sind JPEG, PNG und WebP.');
  await expect(page.getByLabel('Kommentar')).toHaveValue('Neue Wärmepumpe');
  await expect(field(page)).toHaveValue(String(usual(pair)));
  await axe(page);
  await send(page);
  await expect(page).toHaveURL(/\/readings\/receipt\//);
  await expect(page.getByText('Neue Wärmepumpe')).toBeVisible();
});

/** A slip: of all swaps of two neighbouring digits the one that is farthest off. */
function slip(value: number): number {
  const digits = String(value).padStart(6, '0');
  const swaps = Array.from({ length: digits.length - 1 }, (_, at) =>
    Number(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2)));
  return swaps.toSorted((a, b) => Math.abs(b - value) - Math.abs(a - value))[0];
}

test('a value that would fit is taken with one tap', async ({ page, javaScriptEnabled }) => {
  const pair = takePair();
  await signUp(page, pair);
  await type(page, slip(usual(pair)));
  if (javaScriptEnabled === false) await send(page);
  const button = page.getByRole('button', { name: /übernehmen$/ });
  const suggested = (await button.innerText()).replace(/ übernehmen$/, '');
  await button.click();
  await expect(field(page)).toHaveValue(suggested);
  await send(page);
  await expect(page).toHaveURL(/\/readings\/receipt\//);
});

test('day and night in each other\'s field are set right', async ({ page, javaScriptEnabled }) => {
  await signIn(page, jana);
  await page.goto('/readings/report');
  const last = async (label: string): Promise<number> => {
    const text = await page.locator('.report__register').filter({ hasText: label }).locator('.report__last').innerText();
    return Number((text.match(/zuletzt ([\d.]+)/)?.[1] ?? '').replaceAll('.', ''));
  };
  const [high, low] = [page.getByLabel(/^HT/), page.getByLabel(/^NT/)];
  const [day1, night] = [String(await last('HT') + 130), String(await last('NT') + 90)];
  await high.fill(night);
  await low.fill(day1);
  if (javaScriptEnabled === false) {
    await send(page);
    await expect(page.getByRole('alert')).toContainText('Haben Sie vielleicht Tag (HT) und Nacht (NT) vertauscht?');
    return;
  }
  const notice = page.getByRole('status').filter({ hasText: 'vertauscht?' });
  await notice.getByRole('button', { name: 'Werte tauschen' }).click();
  await expect(high).toHaveValue(day1);
  await expect(low).toHaveValue(night);
  await expect(notice).toBeHidden();
});

test('a wrong day is corrected, and the old reading stays to be seen', async ({ page, axe }) => {
  const pair = takePair();
  await signUp(page, pair);
  await report(page, usual(pair));
  await page.getByRole('link', { name: 'Stand berichtigen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zählerstand berichtigen');
  await expect(field(page)).toHaveValue(String(usual(pair)));
  await axe(page);
  await page.getByLabel('Abgelesen am').fill(day(-1));
  await page.getByLabel('Anlass').selectOption({ label: 'Kontrolle einer Ablesung' });
  await send(page);
  await expect(page).toHaveURL(/\/readings\/receipt\//);
  await expect(page.getByText('Kontrolle einer Ablesung')).toBeVisible();
  await page.goto('/readings');
  await page.getByText(/^Berichtigt am \d/).click();
  await expect(page.getByText(/^vorher .* \(Sie, online\)$/)).toBeVisible();
  await axe(page);
});
