// A forgotten password where a temporary one is mailed: it works once, for the page of a new one, and the
// old one is good until that is set.

import { mailbox } from '../fixtures/mail.ts';
import { fillSignIn, person, signIn, signOut, signUp } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Page } from '@playwright/test';

const newPassword = 'Vier-Kraniche-am-Hafen';

async function askFor(page: Page, email: string): Promise<string> {
  await page.goto('/forgotten');
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Passwort schicken' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schauen Sie in Ihr Postfach');
  const mail = await mailbox(page, email, 'Ihr vorläufiges Passwort');
  const password = mail.text.match(/Vorläufiges Passwort:?\s+(\S+)/)?.[1] ?? '';
  expect(password).toMatch(/^[A-Z][a-z]+-/);
  return password;
}

test('a temporary password leads to an own one, and until then the old one is good', async ({ page, axe }) => {
  const who = await signUp(page);
  await signOut(page);

  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Passwort vergessen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Passwort vergessen');
  await axe(page);
  const temporary = await askFor(page, who.email);
  // Whoever remembers it after all signs in as ever.
  await signIn(page, who);
  await signOut(page);

  await fillSignIn(page, who.email, temporary);
  await expect(page).toHaveURL(/\/new-password\?why=temporary$/);
  await expect(page.getByText('Das vorläufige Passwort hat gestimmt und ist nun verbraucht.')).toBeVisible();
  await axe(page);
  // It opens nothing else.
  await page.goto('/overview');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/new-password');
  // A refused password does not cost the way.
  const field = page.getByLabel('Neues Passwort', { exact: true });
  await field.fill('kurz');
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await expect(page.getByRole('alert')).toContainText('Das Passwort ist noch zu kurz');
  await field.fill(newPassword);
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await expect(page).toHaveURL(/\/overview$/);

  await mailbox(page, who.email, 'Ihr Passwort wurde geändert');
  await page.goto('/overview');
  await signOut(page);
  for (const password of [who.password, temporary]) {
    await fillSignIn(page, who.email, password);
    await expect(page.getByRole('alert')).toContainText('passen nicht zusammen');
  }
  await signIn(page, { email: who.email, password: newPassword });
});

test('the page for a new password works once', async ({ page, axe }) => {
  const who = await signUp(page);
  await signOut(page);
  await fillSignIn(page, who.email, await askFor(page, who.email));
  await page.getByLabel('Neues Passwort', { exact: true }).fill(newPassword);
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await page.goto('/new-password');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gilt nicht mehr');
  await axe(page);
  await page.getByRole('link', { name: 'Neues vorläufiges Passwort anfordern' }).click();
  await expect(page).toHaveURL(/\/forgotten$/);
});

test('a new password ends the sessions of all other devices', async ({ page, browser }) => {
  const who = await signUp(page);
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await signIn(elsewhere, who);

  await fillSignOutAndIn(page, who.email, await askFor(page, who.email));
  await page.getByLabel('Neues Passwort', { exact: true }).fill(newPassword);
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await expect(page).toHaveURL(/\/overview$/);

  await elsewhere.goto('/overview');
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await other.close();
});

async function fillSignOutAndIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/overview');
  await signOut(page);
  await fillSignIn(page, email, password);
  await expect(page).toHaveURL(/\/new-password/);
}

test('an unknown address gets the same page as a known one', async ({ page }) => {
  const pages: string[] = [];
  for (const email of ['karl-heinz.overkamp@example.org', person().email]) {
    await page.goto('/forgotten');
    await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(email);
    await page.getByRole('button', { name: 'Passwort schicken' }).click();
    await expect(page).toHaveURL(/\/forgotten\/sent$/);
    pages.push(await page.locator('body').innerText());
  }
  expect(pages[1]).toBe(pages[0]);
});
