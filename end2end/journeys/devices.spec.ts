// One person, several devices: begun on one and finished on another, and the language that was chosen.

import { takePair } from '../fixtures/data.ts';
import { mailbox } from '../fixtures/mail.ts';
import { askToRegister, person } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Browser, Page } from '@playwright/test';

async function otherDevice(browser: Browser): Promise<Page> {
  const project = test.info().project.use;
  const device = await browser.newContext({
    baseURL: project.baseURL, locale: 'de-DE', javaScriptEnabled: project.javaScriptEnabled,
  });
  return device.newPage();
}

test('a registration begun on one device is finished on another', async ({ page, browser }) => {
  const who = person();
  await askToRegister(page, takePair(), who);
  const link = (await mailbox(page, who.email)).link;
  const phone = await otherDevice(browser);
  await phone.goto(link);
  await phone.getByRole('button', { name: 'Zugang aktivieren' }).click();
  await expect(phone).toHaveURL(/\/overview$/);
  // The first device is not signed in by that, and signs in with the password as ever.
  await page.goto('/overview');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(who.email);
  await page.getByLabel('Passwort', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await phone.context().close();
});

test('a language chosen before the registration stays: on pages, in mails, on the next device', async ({ page, browser }) => {
  const who = person();
  const pair = takePair();
  await page.goto('/register');
  await page.getByRole('button', { name: 'English' }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Register');
  await page.getByLabel('Contract account number', { exact: true }).fill(pair.account);
  await page.getByLabel('Meter number', { exact: true }).fill(pair.meter);
  await page.getByLabel('E-mail address', { exact: true }).fill(who.email);
  await page.getByLabel('Password', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(page).toHaveURL(/\/register\/sent$/);
  const mail = await mailbox(page, who.email);
  expect(mail.text).toContain('Activate');
  await page.goto(mail.link);
  await page.getByRole('main').getByRole('button').click();
  await expect(page).toHaveURL(/\/overview$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  // A German browser that never chose: the person's language, as soon as it is known who asks.
  const other = await otherDevice(browser);
  await other.goto('/sign-in');
  await expect(other.locator('html')).toHaveAttribute('lang', 'de');
  await other.getByLabel('E-Mail-Adresse', { exact: true }).fill(who.email);
  await other.getByLabel('Passwort', { exact: true }).fill(who.password);
  await other.getByRole('button', { name: 'Anmelden' }).click();
  await expect(other).toHaveURL(/\/overview$/);
  await expect(other.locator('html')).toHaveAttribute('lang', 'en');
  await other.context().close();
});
