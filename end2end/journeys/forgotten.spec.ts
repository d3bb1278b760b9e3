// A forgotten password: the link, the new one, and what becomes of the old one.

import { mailbox } from '../fixtures/mail.ts';
import { fillSignIn, person, signIn, signOut, signUp } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

const newPassword = 'Vier-Kraniche-am-Hafen';

test('a forgotten password is replaced by a new one and the old one is dead', async ({ page, axe }) => {
  const who = await signUp(page);
  await signOut(page);

  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Passwort vergessen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Passwort vergessen');
  await axe(page);
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(who.email);
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schauen Sie in Ihr Postfach');

  const mail = await mailbox(page, who.email, 'Neues Passwort wählen');
  await page.goto(mail.link);
  await expect(page).toHaveURL(/\/new-password$/);
  await axe(page);
  // A refused password does not cost the link.
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
  await fillSignIn(page, who.email, who.password);
  await expect(page.getByRole('alert')).toContainText('passen nicht zusammen');
  await signIn(page, { email: who.email, password: newPassword });

  // The link worked once.
  await page.goto(mail.link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dieser Link gilt nicht mehr');
  await expect(page.getByText('Er wurde schon benutzt oder ist älter als 30 Minuten.')).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: 'Neuen Link anfordern' }).click();
  await expect(page).toHaveURL(/\/forgotten$/);
});

test('a new password ends the sessions of all other devices', async ({ page, browser }) => {
  const who = await signUp(page);
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await signIn(elsewhere, who);

  await page.goto('/forgotten');
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(who.email);
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await page.goto((await mailbox(page, who.email, 'Neues Passwort wählen')).link);
  await page.getByLabel('Neues Passwort', { exact: true }).fill(newPassword);
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await expect(page).toHaveURL(/\/overview$/);

  await elsewhere.goto('/overview');
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await other.close();
});

test('an unknown address gets the same page as a known one', async ({ page }) => {
  const pages: string[] = [];
  for (const email of ['karl-heinz.overkamp@example.org', person().email]) {
    await page.goto('/forgotten');
    await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(email);
    await page.getByRole('button', { name: 'Link schicken' }).click();
    await expect(page).toHaveURL(/\/forgotten\/sent$/);
    pages.push(await page.locator('body').innerText());
  }
  expect(pages[1]).toBe(pages[0]);
});
