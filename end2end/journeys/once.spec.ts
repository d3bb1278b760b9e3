// Once is enough: however often a form is sent, one reading is stored.

import { takePair } from '../fixtures/data.ts';
import { signUp } from '../fixtures/people.ts';
import { field, printed, receiptNumber, reported, send, type, usual } from '../fixtures/reading.ts';
import { expect, test } from '../fixtures/test.ts';

test('a double click stores one reading', async ({ page }) => {
  const pair = takePair();
  await signUp(page, pair);
  await type(page, usual(pair));
  await page.getByRole('button', { name: 'Stand senden' }).dblclick();
  await expect(page).toHaveURL(/\/readings\/receipt\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(printed(usual(pair)));
  await page.goto('/readings');
  await expect(reported(page)).toHaveCount(1);
});

test('going back and sending again shows the same receipt', async ({ page }) => {
  const pair = takePair();
  await signUp(page, pair);
  await type(page, usual(pair));
  await send(page);
  await expect(page).toHaveURL(/\/readings\/receipt\//);
  const number = await receiptNumber(page);

  await page.goBack();
  await expect(page).toHaveURL(/\/readings\/report/);
  await field(page).fill(String(usual(pair)));
  await send(page);
  await expect(page).toHaveURL(/\/readings\/receipt\//);
  expect(await receiptNumber(page)).toBe(number);
  await page.goto('/readings');
  await expect(reported(page)).toHaveCount(1);
});

test('two tabs with the same value store one reading', async ({ page, context }) => {
  const pair = takePair();
  await signUp(page, pair);
  const other = await context.newPage();
  await type(page, usual(pair));
  await type(other, usual(pair));
  await Promise.all([send(page), send(other)]);
  await expect(page).toHaveURL(/\/readings\/receipt\//);
  await expect(other).toHaveURL(/\/readings\/receipt\//);
  expect(await receiptNumber(other)).toBe(await receiptNumber(page));
  await page.goto('/readings');
  await expect(reported(page)).toHaveCount(1);
});

test('a later value of the same day replaces the earlier one', async ({ page }) => {
  const pair = takePair();
  await signUp(page, pair);
  for (const value of [usual(pair), usual(pair) + 3]) {
    await type(page, value);
    await send(page);
    await expect(page).toHaveURL(/\/readings\/receipt\//);
  }
  await page.goto('/readings');
  await expect(reported(page)).toHaveCount(1);
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: /Sie, online/ }) });
  await expect(row.getByRole('cell').first()).toHaveText(printed(usual(pair) + 3));
});
