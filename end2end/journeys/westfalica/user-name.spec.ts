// A portal where people choose a user name: registering, signing in, and everything forgotten.

import { takePair, useProfile } from '../../fixtures/data.ts';
import { mailbox } from '../../fixtures/mail.ts';
import { fillRegistration, person, signOut, type Person } from '../../fixtures/people.ts';
import { expect, test } from '../../fixtures/test.ts';
import type { Page } from '@playwright/test';

useProfile('westfalica');

const newPassword = 'Vier-Kraniche-am-Hafen';
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

function userName(who: Person): string {
  return `gast.${who.email.split('@')[0]}`.slice(0, 40);
}

async function register(page: Page, who: Person, name: string): Promise<void> {
  await page.goto('/register');
  await fillRegistration(page, takePair(), who);
  await field(page, 'Benutzername').fill(name);
  await page.getByRole('button', { name: 'Registrieren' }).click();
  await expect(page).toHaveURL(/\/register\/sent$/);
  await page.goto((await mailbox(page, who.email)).link);
}

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await field(page, 'Benutzername').fill(name);
  await field(page, 'Passwort').fill(password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
}

test('from the letter to the four tiles with a name of one\'s own', async ({ page, axe }) => {
  const who = person();
  const name = userName(who);
  await page.goto('/register');
  await axe(page);
  await register(page, who, name);
  await axe(page);
  await page.getByRole('button', { name: 'Zugang aktivieren' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  for (const tile of ['Mein Vertrag', 'Meine Abrechnungen', 'Mein Zählerstand', 'Verbrauch']) {
    await expect(page.getByRole('heading', { level: 2, name: tile, exact: true })).toBeVisible();
  }
  await axe(page);
  await page.goto('/manage');
  await expect(page.getByRole('main')).toContainText(name);
  await signOut(page);
  // However it is written, and with the address as well.
  for (const typed of [name.toUpperCase(), name.replace('.', '-'), who.email]) {
    await signIn(page, typed, who.password);
    await expect(page).toHaveURL(/\/overview$/);
    await signOut(page);
  }
});

test('a second contract account is added with its own meter', async ({ page, axe }) => {
  const who = person();
  await register(page, who, userName(who));
  await page.getByRole('button', { name: 'Zugang aktivieren' }).click();
  const second = takePair();
  await page.goto('/manage');
  await field(page, 'Vertragskontonummer').fill(second.account);
  await field(page, 'Zählernummer').fill('4711471');
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  await expect(page.getByRole('alert')).toContainText('Diese beiden Nummern passen nicht zusammen');
  await expect(field(page, 'Vertragskontonummer')).toHaveValue(second.account);
  await field(page, 'Zählernummer').fill(second.meter);
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  await expect(page.getByText('2 Vertragskonten gehören zu Ihrem Zugang.')).toBeVisible();
  await axe(page);
  await mailbox(page, who.email, 'Vertragskonto hinzugefügt');
});

test('a taken name is told behind the link, and another one does', async ({ page, axe }) => {
  const [first, second] = [person(), person()];
  const name = userName(first);
  await register(page, first, name);
  await page.getByRole('button', { name: 'Zugang aktivieren' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await signOut(page);

  await register(page, second, name.replace('.', '_'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihr Benutzername ist schon vergeben');
  await axe(page);
  await field(page, 'Benutzername').fill(name);
  await page.getByRole('button', { name: 'Zugang aktivieren' }).click();
  await expect(page.getByRole('alert')).toContainText('Diesen Benutzernamen gibt es schon.');
  await expect(field(page, 'Benutzername')).toHaveValue(name);
  await field(page, 'Benutzername').fill(`${name.slice(0, 37)}-2x`);
  await page.getByRole('button', { name: 'Zugang aktivieren' }).click();
  await expect(page).toHaveURL(/\/overview$/);
});

test('every mistake in a user name has its own sentence', async ({ page }) => {
  await page.goto('/register');
  const mistakes: [string, string][] = [
    ['', 'Bitte geben Sie einen Benutzernamen ein.'],
    ['max', 'Zu kurz: Ein Benutzername hat mindestens 4 Buchstaben oder Ziffern.'],
    ['m'.repeat(41), 'Zu lang: Ein Benutzername hat höchstens 40 Zeichen.'],
    ['max@example.org', 'Das ist eine E-Mail-Adresse.'],
    ['12345678', 'Nur Ziffern gehen nicht'],
    ['Max Mustermann', 'Leerzeichen gehen im Benutzernamen nicht.'],
    ['muster+mann', 'Das 7. Zeichen geht hier nicht.'],
  ];
  for (const [typed, sentence] of mistakes) {
    await field(page, 'Benutzername').fill(typed);
    await page.getByRole('button', { name: 'Registrieren' }).click();
    await expect(page).toHaveURL(/\/register\?again$/);
    await expect(page.getByRole('alert')).toContainText(`Benutzername: ${sentence}`);
    await expect(field(page, 'Benutzername')).toHaveValue(typed);
  }
});

test('a forgotten name comes by mail, and the answer is the same for everybody', async ({ page, axe }) => {
  const pages: string[] = [];
  for (const email of ['erika.hartmann@example.org', person().email]) {
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Benutzername vergessen' }).click();
    await axe(page);
    await field(page, 'E-Mail-Adresse').fill(email);
    await page.getByRole('button', { name: 'Benutzernamen schicken' }).click();
    await expect(page).toHaveURL(/\/forgotten\/user-name\/sent$/);
    await axe(page);
    pages.push(await page.locator('body').innerText());
  }
  expect(pages[1]).toBe(pages[0]);
  const mail = await mailbox(page, 'erika.hartmann@example.org', 'Ihr Benutzername');
  expect(mail.text).toContain('Erika.Hartmann');
});

test('a forgotten password is replaced by a new one and the old one is dead', async ({ page, axe }) => {
  const who = person();
  const name = userName(who);
  await register(page, who, name);
  await page.getByRole('button', { name: 'Zugang aktivieren' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await signOut(page);

  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Passwort vergessen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Passwort vergessen');
  await axe(page);
  await field(page, 'Benutzername').fill(name);
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Schauen Sie in Ihr Postfach');

  const mail = await mailbox(page, who.email, 'Neues Passwort wählen');
  await page.goto(mail.link);
  await expect(page).toHaveURL(/\/new-password$/);
  await axe(page);
  // A refused password does not cost the link.
  const own = field(page, 'Neues Passwort');
  await own.fill('kurz');
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await expect(page.getByRole('alert')).toContainText('Das Passwort ist noch zu kurz');
  await own.fill(newPassword);
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await expect(page).toHaveURL(/\/overview$/);

  await mailbox(page, who.email, 'Ihr Passwort wurde geändert');
  await page.goto('/overview');
  await signOut(page);
  await signIn(page, name, who.password);
  await expect(page.getByRole('alert')).toContainText('passen nicht zusammen');
  await signIn(page, name, newPassword);
  await expect(page).toHaveURL(/\/overview$/);

  // The link worked once.
  await page.goto(mail.link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dieser Link gilt nicht mehr');
  await expect(page.getByText('Er wurde schon benutzt oder ist älter als 30 Minuten.')).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: 'Neuen Link anfordern' }).click();
  await expect(page).toHaveURL(/\/forgotten$/);
});

test('the help page answers this utility\'s questions', async ({ page, axe }) => {
  await page.goto('/help');
  const questions = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(questions.first()).toHaveText('Wie registriere ich mich?');
  await expect(page.getByText('Warum fragt auch der Netzbetreiber nach meinem Zählerstand?')).toBeVisible();
  await expect(page.getByText('alten Online-Service-Center')).toHaveCount(0);
  await axe(page);
});
