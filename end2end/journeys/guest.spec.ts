// Reporting a reading without signing in: the same answer for everybody, and the reading is there when the right
// person looks.

import type { Page } from '@playwright/test';

import { takePair } from '../fixtures/data.ts';
import { mailbox } from '../fixtures/mail.ts';
import { person, signUp } from '../fixtures/people.ts';
import { printed, usual } from '../fixtures/reading.ts';
import { expect, test } from '../fixtures/test.ts';

async function fill(page: Page, account: string, meter: string, value: string | number): Promise<void> {
  await page.goto('/report');
  await page.getByLabel('Vertragskontonummer', { exact: true }).fill(account);
  await page.getByLabel('Zählernummer', { exact: true }).fill(meter);
  await page.getByLabel('Zählerstand', { exact: true }).fill(String(value));
}

const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Zählerstand senden' }).click();

test('a reading without signing in comes with a receipt and is there afterwards', async ({ page, axe }) => {
  const pair = takePair();
  const guest = person().email;
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Zählerstand ohne Anmeldung melden' }).click();
  await expect(page).toHaveURL(/\/report$/);
  await axe(page);
  await fill(page, pair.account, pair.meter, usual(pair));
  await page.getByLabel(/^E-Mail-Adresse für die Bestätigung/).fill(guest);
  await send(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Danke, Ihr Zählerstand ist angekommen');
  const number = (await page.getByRole('main').innerText()).match(/V-\d{4}-\d{6}/)?.[0] ?? '';
  expect(number).not.toBe('');
  await axe(page);
  const mail = await mailbox(page, guest, /Zählerstände sind angekommen/);
  expect(mail.text).toContain(number);
  expect(mail.text).toMatch(printed(usual(pair)));
  // The same once more is another number, and still one reading.
  await fill(page, pair.account, pair.meter, usual(pair));
  await send(page);
  await expect(page.getByRole('main')).not.toContainText(number);
  await signUp(page, pair);
  await page.goto('/readings');
  await expect(page.getByRole('table').first().getByRole('row', { name: printed(usual(pair)) })).toHaveCount(1);
});

test('numbers that do not exist get the same answer, and wrong fields are named', async ({ page, axe }) => {
  await fill(page, 'IR99999999', '1EMH9999999999', '123,4567');
  await page.getByLabel(/^E-Mail-Adresse/).fill('niemand');
  await page.getByRole('button', { name: 'Noch einen Zähler oder ein Zählwerk' }).click();
  // Nothing typed is lost by the second row.
  await expect(page.getByLabel('Zählernummer', { exact: true })).toHaveCount(2);
  await expect(page.getByLabel('Vertragskontonummer', { exact: true })).toHaveValue(/IR\s?9999\s?9999/);
  await page.getByLabel('Zählernummer', { exact: true }).nth(1).fill('!');
  await page.getByLabel('Zählerstand', { exact: true }).nth(1).fill('-1');
  await send(page);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Zählerstand 1, Zählerstand');
  await expect(alert).toContainText('Zählerstand 2, Zählernummer');
  await expect(alert).toContainText('E-Mail-Adresse');
  await axe(page);
  await fill(page, 'IR99999999', '1EMH9999999999', '123');
  await send(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Danke, Ihr Zählerstand ist angekommen');
});
