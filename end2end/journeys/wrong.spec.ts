// What people get wrong when they register or sign in: each mistake has a sentence of its own, leads to
// its field, and costs nothing that was typed.

import { takePair } from '../fixtures/data.ts';
import { mailbox } from '../fixtures/mail.ts';
import { askToRegister, fillSignIn, jana, person, signIn, signOut, signUp } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Page } from '@playwright/test';

async function tryToRegister(page: Page, typed: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Registrieren' }).click();
  await expect(page).toHaveURL(/\/register\?again$/);
}

test('everything wrong at once is listed, each line leads to its field, and nothing typed is lost', async ({ page, axe }) => {
  await page.goto('/register');
  await tryToRegister(page, {
    Vertragskontonummer: 'KD12345678', Zählernummer: '12', 'E-Mail-Adresse': 'jana', Passwort: 'kurz',
  });
  const summary = page.getByRole('alert');
  await expect(summary.getByRole('heading')).toHaveText('4 Angaben stimmen noch nicht');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Fehler: Registrieren/);
  await axe(page);
  const sentences: [string, string][] = [
    ['Vertragskontonummer', 'Die Vertragskontonummer beginnt mit IR.'],
    ['Zählernummer', 'Eine Zählernummer hat 4 bis 20 Zeichen.'],
    ['E-Mail-Adresse', 'Da fehlt das @-Zeichen.'],
    ['Passwort', 'Das Passwort ist noch zu kurz.'],
  ];
  for (const [label, sentence] of sentences) {
    const field = page.getByLabel(label, { exact: true });
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(sentence));
    await summary.getByRole('link', { name: `${label}: ${sentence}` }).click();
    await expect(field).toBeFocused();
  }
  await expect(page.getByLabel('Vertragskontonummer', { exact: true })).toHaveValue('KD12345678');
  await expect(page.getByLabel('Zählernummer', { exact: true })).toHaveValue('12');
  await expect(page.getByLabel('E-Mail-Adresse', { exact: true })).toHaveValue('jana');
  await expect(page.getByLabel('Passwort', { exact: true })).toHaveValue('');
});

test('every mistake has its own sentence', async ({ page }) => {
  const email = 'erika@example.org';
  const mistakes: [string, string, string][] = [
    ['Vertragskontonummer', '', 'Bitte geben Sie Ihre Vertragskontonummer ein.'],
    ['Vertragskontonummer', 'IR1234567', 'Nach dem Anfang kommen 8 Ziffern, Sie haben 7 eingegeben.'],
    ['Vertragskontonummer', 'IR1234567O', 'Vielleicht ein O statt einer 0?'],
    ['Zählernummer', '', 'Bitte geben Sie eine Zählernummer ein.'],
    ['Zählernummer', '1EMH*0012?', 'Eine Zählernummer hat nur Buchstaben und Ziffern.'],
    ['E-Mail-Adresse', '', 'Bitte geben Sie Ihre E-Mail-Adresse ein.'],
    ['E-Mail-Adresse', 'erika@example', 'Das sieht nicht nach einer E-Mail-Adresse aus.'],
    ['Passwort', '', 'Hier fehlt noch eine Angabe.'],
    ['Passwort', 'Meine-Stadt-Hamm-2026', 'etwas, das andere leicht raten'],
    ['Passwort', `${email} ist mein Name`, 'etwas, das andere leicht raten'],
    ['Passwort', 'graue Enten 12345678 im Kanal', 'etwas, das andere leicht raten'],
    ['Passwort', 'qwertzqwertzqwertz', 'Das ist eine einfache Reihe.'],
    ['Passwort', 'passwortpasswort', 'Dieses Passwort steht auf bekannten Listen'],
  ];
  const good = {
    Vertragskontonummer: 'IR12345678', Zählernummer: '1EMH0012345678', 'E-Mail-Adresse': email,
    Passwort: 'Siebzehn-Enten-im-Kanal',
  };
  await page.goto('/register');
  for (const [label, value, sentence] of mistakes) {
    await test.step(`${label} „${value}“`, async () => {
      await tryToRegister(page, { ...good, [label]: value });
      const summary = page.getByRole('alert');
      await expect(summary.getByRole('heading')).toHaveText('Eine Angabe stimmt noch nicht');
      await expect(summary.getByRole('link')).toContainText(sentence);
    });
  }
});

test('a number typed the way it stands on the letter is accepted', async ({ page }) => {
  const [pair, who] = [takePair(), person()];
  await askToRegister(page, { ...pair, account: ` ir ${pair.account.slice(2, 6)} ${pair.account.slice(6)} ` }, who);
  expect((await mailbox(page, who.email)).text).toContain('aktivieren Sie Ihren Zugang');
});

test('an old user name is explained at the sign-in', async ({ page, axe }) => {
  await fillSignIn(page, 'jana59', 'irgendetwas');
  await expect(page.getByText('Melden Sie sich mit Ihrer E-Mail-Adresse an')).toBeVisible();
  await expect(page.getByText('Benutzernamen aus dem alten Online-Service-Center gelten nicht mehr.')).toBeVisible();
  await expect(page.getByLabel('E-Mail-Adresse', { exact: true })).toHaveValue('jana59');
  await axe(page);
});

test('a wrong password and an unknown address get the same answer', async ({ page, axe }) => {
  const who = await signUp(page);
  await signOut(page);
  const answers: string[] = [];
  for (const email of [who.email, person().email]) {
    await fillSignIn(page, email, 'Falsches-Passwort-4711');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('E-Mail-Adresse und Passwort passen nicht zusammen.');
    answers.push(await alert.innerText());
    await expect(page.getByLabel('E-Mail-Adresse', { exact: true })).toHaveValue(email);
    await expect(page.getByLabel('Passwort', { exact: true })).toHaveValue('');
  }
  expect(answers[1]).toBe(answers[0]);
  await axe(page);
  await signIn(page, who);
});

test('an address already in use is told in the mail only', async ({ page }) => {
  const who = await signUp(page);
  await signOut(page);
  await askToRegister(page, takePair(), who);
  const neutral = await page.getByRole('main').innerText();
  const mail = await mailbox(page, who.email, /Ihre Registrierung/);
  expect(mail.text).toContain('diese E-Mail-Adresse wird bereits für ein Vertragskonto verwendet.');
  expect(mail.text).toContain('„Vertrags- und Kontoverwaltung“');
  expect(mail.link).toMatch(/\/sign-in$/);

  await askToRegister(page, takePair(), person());
  expect(await page.getByRole('main').innerText()).toBe(neutral);
});

test('a wrong pair and a taken pair get the same page and the same mail', async ({ page }) => {
  const mails: string[] = [];
  const pages: string[] = [];
  const taken = { ...takePair(), account: 'IR20481516', meter: '45210893' };
  for (const pair of [{ ...takePair(), meter: '4711471' }, taken]) {
    const who = person();
    await askToRegister(page, pair, who);
    pages.push(await page.getByRole('main').innerText());
    const mail = await mailbox(page, who.email);
    const body = mail.text.slice(mail.text.indexOf('Guten Tag'));
    expect(body).toContain('mit diesen Angaben konnten wir keinen Zugang einrichten');
    mails.push(`${mail.subject} ${body}`);
  }
  expect(pages[1]).toBe(pages[0]);
  expect(mails[1]).toBe(mails[0]);
});

test('used and made-up links explain themselves', async ({ page, axe }) => {
  const who = person();
  await askToRegister(page, takePair(), who);
  const { link } = await mailbox(page, who.email);
  // Mail programs open links on their own: opening twice costs nothing.
  await page.goto(link);
  await page.goto(link);
  await page.getByRole('button', { name: 'Zugang aktivieren' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await signOut(page);

  const made = link.replace(/[^/]+$/, 'ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ');
  for (const old of [link, made, '/activate']) {
    await page.goto(old);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dieser Link gilt nicht mehr');
    await expect(page.getByRole('main').getByRole('link', { name: 'Noch einmal registrieren' })).toBeVisible();
  }
  await axe(page);
  await page.getByRole('main').getByRole('link', { name: 'Anmelden' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
});

test('who is not signed in is led back to where they wanted to go', async ({ page }) => {
  await page.goto('/invoices');
  await expect(page).toHaveURL(/\/sign-in\?next=\/invoices$/);
  await expect(page.getByText('Danach geht es gleich dort weiter, wo Sie hinwollten.')).toBeVisible();
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill(jana.email);
  await page.getByLabel('Passwort', { exact: true }).fill(jana.password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page).toHaveURL(/\/invoices$/);
});

test('the drawing of where a number stands unfolds beside its field', async ({ page }) => {
  await page.goto('/register');
  await page.getByText('Wo finde ich die Zählernummer?').click();
  await expect(page.getByRole('img', { name: /^Stromzähler/ })).toBeVisible();
});
