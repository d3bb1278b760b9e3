// The instalment: what it leads to, another one at once, taking it back, and the way to people outside the rules.

import type { Page } from '@playwright/test';

import { takeRecentlyBilled } from '../fixtures/data.ts';
import { jana, signIn, signUp } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

async function open(page: Page): Promise<number> {
  await page.goto('/contract');
  await page.getByRole('link', { name: 'Abschlag prüfen und ändern' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Abschlag');
  const lead = await page.locator('.page__lead').innerText();
  return Number((lead.match(/([\d.]+),\d\d/)?.[1] ?? '').replaceAll('.', ''));
}

test('the instalment is worked out, changed at once and taken back', async ({ page, axe }) => {
  await signUp(page, takeRecentlyBilled());
  const now = await open(page);
  await axe(page);
  const amount = page.getByLabel('Neuer Abschlag im Monat, in Euro', { exact: true }).first();
  await amount.fill(String(now + 10));
  await page.getByRole('button', { name: 'Ausrechnen' }).click();
  await expect(page).toHaveURL(new RegExp(`amount=${now + 10}`));
  await expect(page.getByRole('heading', { name: `${now + 10},00` })).toBeVisible();
  await expect(page.getByText('Am Ende des Abrechnungsjahres').filter({ visible: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Abschlag speichern' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Abschlag ändern');
  await expect(page.getByText('erledigt', { exact: true }).first()).toBeVisible();
  await axe(page);
  const receipt = page.url();
  // The plan shows it at once, and another change has to wait.
  await open(page);
  await expect(page.getByText('ist vorgemerkt')).toContainText(`${now + 10},00`);
  await expect(page.getByRole('button', { name: 'Abschlag speichern' })).toHaveCount(0);
  await axe(page);
  await page.goto(receipt);
  await page.getByRole('button', { name: 'Änderung zurücknehmen' }).click();
  await expect(page.getByText('zurückgezogen', { exact: true }).first()).toBeVisible();
  expect(await open(page)).toBe(now);
});

test('outside the rules nothing is refused: a reason, and people look at it', async ({ page, axe }) => {
  await signUp(page, takeRecentlyBilled());
  const now = await open(page);
  const amount = page.getByLabel('Neuer Abschlag im Monat, in Euro', { exact: true }).first();
  await amount.fill(String(now * 3));
  await page.getByRole('button', { name: 'Abschlag speichern' }).click();
  await expect(page.getByRole('alert')).toContainText('Mehr geht auch');
  await expect(amount).toHaveValue(String(now * 3));
  await axe(page);
  await page.getByRole('button', { name: 'Zur Prüfung senden' }).click();
  await expect(page.getByRole('alert')).toContainText('Was hat sich geändert?');
  await page.getByLabel('Was hat sich geändert?').selectOption('Wärmepumpe, E-Auto oder Solaranlage');
  await page.getByLabel('Seit wann').fill('2026-10-01');
  await page.getByLabel('Warum soll der Abschlag anders werden?').fill('Neue Wärmepumpe');
  await axe(page);
  await page.getByRole('button', { name: 'Zur Prüfung senden' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await expect(page.getByText('Neue Wärmepumpe')).toBeVisible();
  await expect(page.getByText('Wärmepumpe, E-Auto oder Solaranlage')).toBeVisible();
});

test('what is no amount is said at the field', async ({ page, axe }) => {
  await signUp(page, takeRecentlyBilled());
  await open(page);
  const amount = page.getByLabel('Neuer Abschlag im Monat, in Euro', { exact: true }).first();
  for (const [typed, said] of [
    ['', 'Hier fehlt eine Zahl'], ['viel', 'Ziffern'], ['1.000', 'Tausend'], ['1.234,5', 'volle Euro'],
  ]) {
    await amount.fill(typed);
    await page.getByRole('button', { name: 'Abschlag speichern' }).click();
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(amount).toHaveValue(typed === '' ? /.*/ : typed);
  }
  await axe(page);
});

test('the slider says at once what an amount leads to', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'the slider needs the WASM; the button beside it does the same');
  await signIn(page, jana);
  await open(page);
  const slider = page.getByRole('slider', { name: 'Neuer Abschlag im Monat, in Euro' });
  await expect(slider).toBeVisible();
  const said = page.getByRole('status').filter({ hasText: 'Am Ende des Abrechnungsjahres' });
  await slider.fill(String(await slider.getAttribute('max')));
  await expect(said).toContainText('Guthaben', { useInnerText: true });
  await expect(said).toContainText('Ihr Abschlag passt.', { useInnerText: true });
  const amount = page.getByLabel('Neuer Abschlag im Monat, in Euro', { exact: true }).first();
  await expect(amount).toHaveValue(String(await slider.getAttribute('max')));
  await amount.fill(String(await slider.getAttribute('min')));
  await expect(slider).toHaveValue(String(await slider.getAttribute('min')));
  await expect(said).toContainText('Nachzahlung', { useInnerText: true });
});
