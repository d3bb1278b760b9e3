// Readings that cannot be, readings that are unusual, and receipts of somebody else.

import { takePair } from '../fixtures/data.ts';
import { signUp } from '../fixtures/people.ts';
import { day, dayBefore, farTooMuch, field, printed, report, reported, send, type, usual } from '../fixtures/reading.ts';
import { expect, test } from '../fixtures/test.ts';

test('a reading that cannot be is refused with its own sentence and stays typed', async ({ page, axe }) => {
  const pair = takePair();
  await signUp(page, pair);
  const mistakes: [string, string | RegExp][] = [
    ['12a45', 'Ein Zählerstand hat nur Ziffern.'],
    [String(Math.floor(pair.last.value) - 5), /Der Stand ist niedriger als am .*\d{4}/],
    ['12345678', 'Ihr Zähler hat 6 Stellen vor dem Komma. Da ist eine Ziffer zu viel.'],
    ['-5', 'Ein Zählerstand ist nie kleiner als null.'],
    ['', 'Tragen Sie bitte mindestens einen Zählerstand ein.'],
  ];
  for (const [typed, sentence] of mistakes) {
    await test.step(`„${typed}“`, async () => {
      await type(page, typed);
      await send(page);
      const summary = page.getByRole('alert').filter({ hasText: sentence });
      await expect(summary).toBeVisible();
      await expect(summary).toBeFocused();
      await expect(field(page)).toHaveValue(typed);
      await axe(page);
      if (typed === '') return;
      await summary.getByRole('link').first().click();
      await expect(field(page)).toBeFocused();
    });
  }
  await page.goto('/readings');
  await expect(reported(page)).toHaveCount(0);
});

test('a day to come and a day before the last bill are refused', async ({ page }) => {
  const pair = takePair();
  await signUp(page, pair);
  const mistakes: [string, string | RegExp][] = [
    [day(2), 'Dieser Tag kommt erst noch.'],
    [dayBefore(pair.billedUntil), /^Bis zum .* ist schon abgerechnet\./],
  ];
  for (const [on, sentence] of mistakes) {
    await type(page, usual(pair));
    await page.getByLabel('Abgelesen am').fill(on);
    await send(page);
    const summary = page.getByRole('alert').filter({ has: page.getByRole('link', { name: sentence }) });
    await expect(summary).toBeVisible();
    await expect(page.getByLabel('Abgelesen am')).toHaveValue(on);
    await expect(field(page)).toHaveValue(String(usual(pair)));
    await summary.getByRole('link', { name: sentence }).click();
    await expect(page.getByLabel('Abgelesen am')).toBeFocused();
  }
});

test('an unusual reading asks once, is taken when confirmed, and its check can be followed', async ({ page, axe }) => {
  const pair = takePair();
  await signUp(page, pair);
  await type(page, farTooMuch(pair));
  await send(page);
  await expect(page).toHaveURL(/\/readings\/report\?again$/);
  await expect(page.getByRole('alert')).toContainText('So viel prüfen wir lieber gemeinsam');
  await expect(field(page)).toHaveValue(String(farTooMuch(pair)));
  await axe(page);

  await page.getByLabel('Ja, der Stand stimmt so.').check();
  await send(page);
  await expect(page.getByRole('alert')).toContainText('So ein Wert braucht einen Beleg');
  await axe(page);
  await page.getByLabel('Ja, der Stand stimmt so.').check();
  await page.getByLabel('Kommentar').fill('Wir bauen um.');
  await send(page);
  await expect(page).toHaveURL(/\/readings\/receipt\//);
  await expect(page.getByText('Ein Wert ist ungewöhnlich, deshalb sehen wir ihn uns an.')).toBeVisible();
  await page.getByRole('link', { name: 'Verlauf der Prüfung ansehen' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zählerstand prüfen');
  await expect(page.getByText(/Wir antworten spätestens am \d/)).toBeVisible();
  await axe(page);
  await page.goto('/requests');
  await expect(page.getByRole('main').getByRole('link', { name: 'Zählerstand prüfen' })).toHaveCount(1);
  await page.goto('/overview');
  await expect(page.getByRole('heading', { name: 'Was gerade läuft' })).toBeVisible();
  await page.goto('/readings');
  await expect(page.getByRole('link', { name: /wird geprüft/ })).toHaveCount(1);

  // A second look at the meter: the correction takes the check back, and what stood there stays visible.
  await report(page, usual(pair));
  await page.goto('/requests');
  await expect(page.getByRole('main')).toContainText('zurückgezogen');
  await page.goto('/readings');
  await expect(page.getByRole('link', { name: /wird geprüft/ })).toHaveCount(0);
  await page.getByText(/^Berichtigt am \d/).click();
  const before = new RegExp(`^vorher ${printed(farTooMuch(pair)).source}, abgelesen am \\d+\\. .* \\(Sie, online\\)$`);
  await expect(page.getByText(before)).toBeVisible();
  await axe(page);
});

test('the receipt of somebody else is not found', async ({ page, browser, complaints }) => {
  complaints.expect(/status of 404/);
  const pair = takePair();
  await signUp(page, pair);
  await report(page, usual(pair));
  const foreign = page.url();

  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await elsewhere.goto(foreign);
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=\/readings\/receipt\//);
  await other.close();

  await page.context().clearCookies();
  await signUp(page);
  const made = foreign.replace(/[^/]+$/, '01890000-0000-7000-8000-000000000000');
  for (const address of [foreign, made, '/requests/V-2020-000001', '/nothing-here']) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gibt es nicht');
  }
});
