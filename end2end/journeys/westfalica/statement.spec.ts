// The interim statement (Inforechnung): what it needs, what it says, and the instalment taken over with one button.

import type { Page } from '@playwright/test';

import { takePair, takeRecentlyBilled, useProfile } from '../../fixtures/data.ts';
import { person, signUp } from '../../fixtures/people.ts';
import { report, usual } from '../../fixtures/reading.ts';
import { expect, test } from '../../fixtures/test.ts';

useProfile('westfalica');

async function customer(page: Page, pair = takeRecentlyBilled()): Promise<typeof pair> {
  const who = person();
  await signUp(page, pair, who, `gast.${who.email.split('@')[0]}`.slice(0, 40));
  return pair;
}

async function statements(page: Page): Promise<void> {
  await page.goto('/contract');
  await page.getByRole('link', { name: 'Was hat es bisher gekostet?' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inforechnung');
}

test('from a current reading to a free statement, its PDF and the history', async ({ page, axe }) => {
  const pair = await customer(page);
  await statements(page);
  await axe(page);
  // A household that was read long ago reads first.
  await report(page, usual(pair));
  // The receipt leads on to what it has cost.
  await page.getByRole('main').getByRole('link', { name: 'Was hat es bisher gekostet?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inforechnung');
  await page.getByRole('button', { name: 'Inforechnung erstellen' }).click();
  await expect(page).toHaveURL(/\/contract\/statement\/made\//);
  await expect(page.getByText('keine Rechnung', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kosten bisher' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Kosten des ganzen Jahres');
  await page.getByText('Wie es zusammenkommt').first().click();
  await expect(page.getByRole('rowheader', { name: 'Arbeitspreis' }).first()).toBeVisible();
  await axe(page);
  const made = page.url();
  const href = await page.getByRole('link', { name: 'Als PDF herunterladen' }).getAttribute('href');
  const pdf = await page.request.get(href ?? '');
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect(pdf.headers()['content-disposition']).toMatch(/attachment; filename="Inforechnung-\d{4}-\d\d-\d\d\.pdf"/);
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  // The same reading is the same statement.
  await statements(page);
  await page.getByRole('button', { name: 'Inforechnung erstellen' }).click();
  await expect(page).toHaveURL(made);
  await statements(page);
  await expect(page.getByRole('main').getByRole('listitem').getByRole('link', { name: /^Stand / })).toHaveCount(1);
});

test('an instalment that no longer fits is taken over with one button', async ({ page, axe }) => {
  const pair = await customer(page);
  // Twice as much as usual: the year becomes dearer, and the reading is looked at.
  await report(page, Math.floor(pair.last.value + (usual(pair) - pair.last.value) * 1.7) + 40);
  await statements(page);
  await page.getByRole('button', { name: 'Inforechnung erstellen' }).click();
  const take = page.getByRole('button', { name: /^Abschlag von .* übernehmen$/ });
  const amount = ((await take.innerText()).match(/[\d.]+,\d\d/) ?? [''])[0];
  await axe(page);
  await take.click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await expect(page.getByRole('main')).toContainText(amount);
  await axe(page);
});

test('somebody else\'s statement and a bad address are not found', async ({ page }) => {
  const pair = await customer(page);
  await report(page, usual(pair));
  // The receipt leads on to what it has cost.
  await page.getByRole('main').getByRole('link', { name: 'Was hat es bisher gekostet?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inforechnung');
  await page.getByRole('button', { name: 'Inforechnung erstellen' }).click();
  await expect(page).toHaveURL(/\/made\//);
  const made = page.url();
  await page.context().clearCookies();
  await customer(page, takePair());
  for (const path of [made, `${made}/statement.pdf`, '/contract/statement/made/unsinn', '/contract/statement/unsinn']) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
});
