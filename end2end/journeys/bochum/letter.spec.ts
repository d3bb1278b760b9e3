// A portal where the welcome letter opens the door: customer number and one-time code; fibre beside energy.

import { takeLetter, useProfile } from '../../fixtures/data.ts';
import { mailbox } from '../../fixtures/mail.ts';
import { field, fill, register } from '../../fixtures/letter.ts';
import { fillSignIn, person, signIn, signOut, type Person } from '../../fixtures/people.ts';
import { expect, test } from '../../fixtures/test.ts';

useProfile('bochum');

const leonie: Person = { email: 'leonie.kowalski-brandt@example.org', password: 'Foerderturm-Kirsche-44' };
const newPassword = 'Vier-Kraniche-am-Hafen';

test('from the letter to the four tiles', async ({ page, axe }) => {
  const who = person();
  await page.goto('/register');
  await axe(page);
  await register(page, who);
  for (const tile of ['Vertrag', 'Abrechnungen', 'Zählerstand', 'Verbrauch']) {
    await expect(page.getByRole('heading', { level: 2, name: tile, exact: true })).toBeVisible();
  }
  await axe(page);
  await signOut(page);
  await signIn(page, who);
});

test('a wrong code and a used one lead to the same page and the same mail', async ({ page, axe }) => {
  const [first, second, third] = [person(), person(), person()];
  const letter = takeLetter();
  await fill(page, letter.number, letter.code, first);
  await page.goto((await mailbox(page, first.email)).link);
  await page.getByRole('button', { name: 'Zugang aktivieren' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await signOut(page);
  const texts: string[] = [];
  for (const [who, code] of [[second, letter.code], [third, 'K7XQ2-M9D4T']] as [Person, string][]) {
    await fill(page, letter.number, code, who);
    await expect(page).toHaveURL(/\/register\/sent$/);
    await axe(page);
    const mail = await mailbox(page, who.email);
    expect(mail.text).toContain('konnten wir keinen Zugang einrichten');
    texts.push(mail.text.replaceAll(who.email, 'x').replaceAll(/\d{2}:\d{2}/g, 'x'));
  }
  expect(texts[1]).toBe(texts[0]);
});

test('every mistake in number and code has its own sentence', async ({ page }) => {
  const who = person();
  const mistakes: [string, string, string][] = [
    ['', 'K7XQ2-M9D4T', 'Kundennummer: Bitte geben Sie die Nummer ein, die in Ihrem Brief steht.'],
    ['12345', 'K7XQ2-M9D4T', 'Kundennummer: Hier sind 7 Stellen nötig, eingegeben haben Sie 5.'],
    ['12345O7', 'K7XQ2-M9D4T', 'Kundennummer: An Stelle 6 dieser Nummer steht immer eine Ziffer.'],
    ['1234567', '', 'Code aus dem Brief: Bitte geben Sie den Code aus Ihrem Brief ein.'],
    ['1234567', 'K7XQ2-M9D', 'Code aus dem Brief: Ein Code hat 10 Zeichen, eingegeben haben Sie 8.'],
    ['1234567', 'K7XQ2-M9D4Ü', 'Code aus dem Brief: Das 10. Zeichen kommt in keinem Code vor.'],
  ];
  for (const [number, code, sentence] of mistakes) {
    await fill(page, number, code, who);
    await expect(page).toHaveURL(/\/register\?again$/);
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(field(page, 'Kundennummer')).toHaveValue(number);
    await expect(field(page, 'E-Mail-Adresse')).toHaveValue(who.email);
  }
});

test('another letter is added to the login', async ({ page, axe }) => {
  const who = person();
  await register(page, who);
  const letter = takeLetter();
  await page.goto('/manage');
  await field(page, 'Kundennummer').fill(letter.number);
  await field(page, 'Code aus dem Brief').fill('K7XQ2-M9D4T');
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  await expect(page.getByRole('alert')).toContainText('Nummer und Code passen nicht zusammen');
  await expect(field(page, 'Kundennummer')).toHaveValue(letter.number);
  await axe(page);
  await field(page, 'Code aus dem Brief').fill(letter.code);
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
  await expect(page.getByText('Das Vertragskonto ist hinzugefügt.')).toBeVisible();
});

test('a fibre contract shows what it costs in a month, and its invoices', async ({ page, axe }) => {
  await signIn(page, leonie);
  await page.goto('/manage');
  await page.getByRole('button', { name: 'Dieses anzeigen' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  const tile = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Vertrag', exact: true }) });
  await expect(tile).toContainText('im Monat · StadtwerkeConnect');
  await axe(page);
  await page.goto('/contract');
  await expect(page.getByRole('main')).toContainText('Glasfaser');
  await expect(page.getByRole('main')).toContainText('Monatspreis');
  await axe(page);
  await page.goto('/invoices');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Monatsrechnung');
  await axe(page);
  const href = await page.getByRole('main').getByRole('link', { name: /als PDF/ }).first().getAttribute('href') ?? '';
  expect((await (await page.request.get(href)).body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a forgotten password is replaced by a link', async ({ page, axe }) => {
  const who = person();
  await register(page, who);
  await signOut(page);
  await page.goto('/forgotten');
  await field(page, 'E-Mail-Adresse').fill(who.email);
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await page.goto((await mailbox(page, who.email, 'Neues Passwort wählen')).link);
  await axe(page);
  await field(page, 'Neues Passwort').fill(newPassword);
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await signOut(page);
  await fillSignIn(page, who.email, who.password);
  await expect(page.getByRole('alert')).toContainText('passen nicht zusammen');
  await signIn(page, { ...who, password: newPassword });
});

test('the help page answers the questions of fibre customers', async ({ page, axe }) => {
  await page.goto('/help');
  for (const question of ['Wo finde ich Kundennummer und Code?', 'Bekomme ich eine feste IP-Adresse?',
    'Kann ich den Tag der Abbuchung ändern?', 'Kann ich meine Rufnummer behalten?']) {
    await expect(page.getByText(question)).toBeVisible();
  }
  await axe(page);
});
