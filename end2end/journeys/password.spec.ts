// Changing one's password with the old one.

import { mailbox } from '../fixtures/mail.ts';
import { fillSignIn, signIn, signOut, signUp } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Page } from '@playwright/test';

const fresh = 'Vier-Kraniche-am-Hafen';

async function change(page: Page, current: string, password: string): Promise<void> {
  await page.getByLabel('Bisheriges Passwort', { exact: true }).fill(current);
  await page.getByLabel('Neues Passwort', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Passwort ändern' }).click();
}

test('a password is changed with the old one, and other devices are signed out', async ({ page, browser, axe }) => {
  const who = await signUp(page);
  const project = test.info().project.use;
  const device = await browser.newContext({ baseURL: project.baseURL, javaScriptEnabled: project.javaScriptEnabled });
  const other = await device.newPage();
  await signIn(other, who);
  // The owner reads of the device that was never there before.
  const told = await mailbox(page, who.email, 'Neue Anmeldung');
  expect(told.text).toMatch(/Chrome/);

  await page.goto('/manage');
  await page.getByRole('main').getByRole('link', { name: 'Ändern', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Passwort ändern');
  await axe(page);
  const alert = page.getByRole('alert');
  await change(page, '', 'kurz');
  await expect(alert).toContainText('Bisheriges Passwort');
  await expect(alert).toContainText('Das Passwort ist noch zu kurz');
  await change(page, 'falsch', fresh);
  await expect(alert).toContainText('Das Passwort stimmt nicht');
  await change(page, who.password, who.password);
  await expect(alert).toContainText('Passwort');
  await axe(page);
  await change(page, who.password, fresh);
  await expect(page).toHaveURL(/\/manage\?password$/);
  await expect(page.getByText('Ihr Passwort ist geändert. Alle anderen Geräte sind abgemeldet.')).toBeVisible();
  await axe(page);

  await other.goto('/overview');
  await expect(other).toHaveURL(/\/sign-in/);
  await device.close();
  await mailbox(page, who.email, 'Ihr Passwort wurde geändert');
  await page.goto('/overview');
  await signOut(page);
  await fillSignIn(page, who.email, who.password);
  await expect(page.getByRole('alert')).toContainText('passen nicht zusammen');
  await signIn(page, { ...who, password: fresh });
});
