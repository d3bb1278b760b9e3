// The main job from end to end: register, report a reading, keep the receipt.

import { takePair } from '../fixtures/data.ts';
import { mailbox } from '../fixtures/mail.ts';
import { fillRegistration, person, signOut } from '../fixtures/people.ts';
import { printed, receiptNumber, usual } from '../fixtures/reading.ts';
import { expect, test } from '../fixtures/test.ts';

test('a new customer registers, reports a reading and gets a receipt', async ({ page, axe }) => {
  const [pair, who] = [takePair(), person()];

  await page.goto('/');
  await axe(page);
  await page.getByRole('main').getByRole('link', { name: 'Registrieren', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Registrieren');
  await fillRegistration(page, pair, who);
  await axe(page);
  await page.getByRole('button', { name: 'Registrieren' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schauen Sie in Ihr Postfach');
  await expect(page.getByText('Wenn die Angaben zu einem Vertrag passen')).toBeVisible();
  await axe(page);
  await page.getByRole('main').getByRole('link', { name: 'Zum Postfach der Vorführung' }).click();

  const mail = await mailbox(page, who.email);
  expect(mail.subject).toMatch(/^Ihr Zugang: /);
  expect(mail.text).not.toContain(who.password);
  await page.getByRole('article').getByRole('link').first().click();
  // The token is in no address, and opening the link alone changes nothing.
  await expect(page).toHaveURL(/\/activate$/);
  await page.getByRole('button', { name: 'Zugang aktivieren' }).click();

  await expect(page).toHaveURL(/\/overview$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Guten Tag');
  for (const tile of ['Vertrag', 'Abrechnungen', 'Zählerstand', 'Verbrauch']) {
    await expect(page.getByRole('article', { name: tile })).toBeVisible();
  }
  await axe(page);

  await page.getByRole('article', { name: 'Zählerstand' }).getByRole('link', { name: 'Stand melden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zählerstand melden');
  const value = usual(pair);
  await page.getByRole('main').getByRole('textbox').first().fill(String(value));
  await axe(page);
  await page.getByRole('button', { name: 'Stand senden' }).click();

  await expect(page).toHaveURL(/\/readings\/receipt\//);
  const main = page.getByRole('main');
  await expect(main.getByText('Angekommen', { exact: true })).toBeVisible();
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(printed(value));
  await expect(main).toContainText(/\d{1,2}:\d{2} Uhr/);
  const number = await receiptNumber(page);
  expect(number).toMatch(/^Z-\d{4}-\d{6}$/);
  await axe(page);
  // A receipt can be reloaded.
  await page.reload();
  expect(await receiptNumber(page)).toBe(number);

  const receipt = await mailbox(page, who.email, /Zählerstand angekommen/);
  expect(receipt.subject).toContain(number);
  expect(receipt.text).toMatch(printed(value));
  await page.goto(receipt.link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(printed(value));

  await page.getByRole('main').getByRole('link', { name: 'Zur Übersicht' }).click();
  await signOut(page);
  await page.goto('/overview');
  await expect(page).toHaveURL(/\/sign-in/);
});
