// Each island once alive: one effect that only the WASM can cause. And the page without it.

import type { Page } from '@playwright/test';

import { takePair } from '../fixtures/data.ts';
import { jana, signIn, signUp } from '../fixtures/people.ts';
import { field, printed, send, type, usual } from '../fixtures/reading.ts';
import { expect, test } from '../fixtures/test.ts';

const wasm = '**/*.wasm';
const tile = (page: Page, name: string) => page.getByRole('article', { name, exact: true });

test('PasswordField shows what is typed and ticks its rules off', async ({ page }) => {
  await page.goto('/register');
  const password = page.getByLabel('Passwort', { exact: true });
  await expect(password).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Zeigen' }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Verbergen' }).click();
  await expect(password).toHaveAttribute('type', 'password');

  const rules = page.getByRole('list', { name: 'Passwortregeln' }).getByRole('listitem');
  await expect(rules.filter({ has: page.locator('.unseen:not([hidden])', { hasText: 'erfüllt' }) })).toHaveCount(0);
  await password.fill('Siebzehn-Enten-im-Kanal');
  await expect(rules.filter({ has: page.locator('.unseen:not([hidden])', { hasText: 'erfüllt' }) })).toHaveCount(3);
  await password.fill('kurz');
  await expect(rules.first()).not.toContainText('erfüllt', { useInnerText: true });
});

test('ContractTile narrows the instalments to one day and adds them up', async ({ page }) => {
  await signIn(page, jana);
  const contract = tile(page, 'Vertrag');
  await contract.getByText('Die nächsten Abschläge').click();
  const lines = contract.locator('details').getByRole('listitem');
  const all = await lines.count();
  const filter = contract.getByRole('group', { name: 'Abschläge filtern' });
  await filter.getByRole('button').nth(1).click();
  await expect(contract.getByRole('status')).toHaveText(/^Zusammen [\d.,]+\s€$/, { useInnerText: true });
  expect(await lines.count()).toBeLessThan(all);
  await filter.getByRole('button', { name: 'Alle' }).click();
  await expect(lines).toHaveCount(all);
});

test('BillingTile shows any of the last invoices', async ({ page }) => {
  await signIn(page, jana);
  const billing = tile(page, 'Abrechnungen');
  const bars = billing.getByRole('listitem').filter({ hasText: 'Kosten' });
  const before = await bars.first().innerText();
  await billing.getByText('Letzte Rechnungen').click();
  const buttons = billing.getByRole('group', { name: 'Rechnung wählen' }).getByRole('button');
  await buttons.last().click();
  await expect(buttons.last()).toHaveAttribute('aria-pressed', 'true');
  await expect(bars).toHaveCount(1);
  await expect(bars).not.toHaveText(before);
});

test('ReadingTile judges a value while it is typed', async ({ page }) => {
  const pair = takePair();
  await signUp(page, pair);
  const reading = tile(page, 'Zählerstand');
  await reading.getByText('Gleich hier melden').click();
  await reading.getByRole('textbox').fill(String(usual(pair)));
  await expect(reading.getByRole('status')).toContainText('Passt zu Ihrem Verbrauch.');
  await reading.getByRole('textbox').fill(String(Math.floor(pair.last.value) - 5));
  await expect(reading.getByRole('status')).toContainText('Der Stand ist niedriger als am');
  // What was typed comes along to the page of the form.
  await reading.getByRole('textbox').fill(String(usual(pair)));
  await reading.getByRole('button', { name: 'Weiter' }).click();
  await expect(page).toHaveURL(/\/readings\/report/);
  await expect(field(page)).toHaveValue(String(usual(pair)));
});

test('ConsumptionTile turns to euro and back', async ({ page }) => {
  await signIn(page, jana);
  const consumption = tile(page, 'Verbrauch');
  await consumption.getByText('In Euro ansehen').click();
  const units = consumption.getByRole('group', { name: 'Einheit' });
  const value = consumption.getByRole('paragraph').first();
  await expect(value).toContainText('kWh');
  await units.getByRole('button', { name: 'Euro' }).click();
  await expect(value).toContainText('€');
  await units.getByRole('button', { name: 'kWh' }).click();
  await expect(value).toContainText('kWh');
});

test('ReportForm finds a clear mistake before anything is sent', async ({ page }) => {
  const pair = takePair();
  await signUp(page, pair);
  await type(page, usual(pair));
  await expect(page.getByRole('status').first()).toContainText('Passt zu Ihrem Verbrauch.');
  await expect(page.getByLabel('Ja, der Stand stimmt so.')).toBeHidden();
  await field(page).fill(String(usual(pair) + 60_000));
  await expect(page.getByLabel('Ja, der Stand stimmt so.')).toBeVisible();

  const sent: string[] = [];
  page.on('request', (request) => { if (request.method() === 'POST') sent.push(request.url()); });
  await field(page).fill('12a');
  await expect(page.getByRole('status').first()).toContainText('Ein Zählerstand hat nur Ziffern.');
  await send(page);
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('Eine Angabe stimmt noch nicht');
  await expect(page).toHaveURL(/\/readings\/report$/);
  expect(sent).toEqual([]);
});

test('ConsumptionChart reads a year out', async ({ page }) => {
  await signIn(page, jana);
  await page.goto('/consumption');
  const figure = page.getByRole('main').getByRole('figure').first();
  await expect(figure.getByRole('status')).toHaveText(
    'Tippen Sie auf ein Jahr, um die genauen Werte zu sehen.', { useInnerText: true });
  const year = figure.getByRole('button', { name: /^20\d\d/ }).first();
  const name = await year.innerText();
  await year.click();
  await expect(year).toHaveAttribute('aria-pressed', 'true');
  await expect(figure.getByRole('status')).toHaveText(new RegExp(`^${name}: [\\d.]+\\skWh, `), { useInnerText: true });
  await figure.getByRole('group', { name: 'Einheit' }).getByRole('button', { name: 'Euro' }).click();
  await expect(figure.getByRole('listitem').first()).toContainText('€');
});

test('without the WASM everything still works', async ({ page, complaints }) => {
  // The refused file is what this test is about.
  complaints.expect(/ERR_FAILED|Failed to fetch|\.wasm/);
  // Chromium gives up the transition between two pages while requests are held up by the test.
  complaints.expect(/ViewTransition opt-in disabled/);
  await page.route(wasm, (route) => route.abort());
  const pair = takePair();
  await signUp(page, pair);
  await expect(tile(page, 'Verbrauch')).toBeVisible();
  await type(page, '12a');
  await send(page);
  await expect(page.getByRole('alert')).toContainText('Ein Zählerstand hat nur Ziffern.');
  await field(page).fill(String(usual(pair)));
  await send(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(printed(usual(pair)));
  // No button stands there that nothing would answer.
  await page.goto('/register');
  await expect(page.getByRole('button', { name: 'Zeigen' })).toBeHidden();
});

test('who is faster than the WASM loses nothing', async ({ page, complaints }) => {
  // Chromium gives up the transition between two pages while requests are held up by the test.
  complaints.expect(/ViewTransition opt-in disabled/);
  const pair = takePair();
  await signUp(page, pair);
  let open = () => {};
  const gate = new Promise<void>((done) => { open = done; });
  await page.route(wasm, async (route) => { await gate; await route.continue().catch(() => {}); });
  await page.goto('/readings/report', { waitUntil: 'commit' });
  await field(page).fill(String(usual(pair)));
  // Typed before the island wakes up: it takes over what stands there.
  open();
  await expect(page.getByRole('status').first()).toContainText('Passt zu Ihrem Verbrauch.');
  await expect(field(page)).toHaveValue(String(usual(pair)));

  // Sent before it wakes up.
  let never = () => {};
  const closed = new Promise<void>((done) => { never = done; });
  await page.unroute(wasm);
  await page.route(wasm, async (route) => { await closed; await route.abort().catch(() => {}); });
  await page.goto('/readings/report', { waitUntil: 'commit' });
  await field(page).fill(String(usual(pair)));
  await page.getByRole('button', { name: 'Stand senden' }).click({ noWaitAfter: true });
  await expect(page).toHaveURL(/\/readings\/receipt\//, { timeout: 15_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(printed(usual(pair)));
  await page.unroute(wasm);
  never();
});
