// The portal of a chamber: an address is enough, the first password comes by mail, a PIN unlocks the company.

import { takeLetter, useProfile } from '../../fixtures/data.ts';
import { mailbox } from '../../fixtures/mail.ts';
import { fillSignIn, person, signIn, signOut, type Person } from '../../fixtures/people.ts';
import { expect, test } from '../../fixtures/test.ts';
import type { Page } from '@playwright/test';

useProfile('hwk');

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** From the address to an own password, as the help page tells it. */
async function register(page: Page, axe: (page: Page) => Promise<void>, who = person()): Promise<Person> {
  await page.goto('/register');
  await axe(page);
  await field(page, 'E-Mail-Adresse').fill(who.email);
  await page.getByRole('button', { name: 'Registrieren' }).click();
  await expect(page).toHaveURL(/\/register\/sent$/);
  await page.goto((await mailbox(page, who.email)).link);
  await expect(heading(page)).toHaveText('E-Mail-Adresse bestätigen');
  await axe(page);
  await page.getByRole('button', { name: 'Adresse bestätigen' }).click();
  await expect(heading(page)).toHaveText('Ihr Passwort ist unterwegs');
  await axe(page);
  const mail = await mailbox(page, who.email, 'Ihr Passwort für die erste Anmeldung');
  const first = mail.text.match(/Passwort: (\S+)/)?.[1] ?? '';
  await fillSignIn(page, who.email, first);
  await expect(heading(page)).toHaveText('Neues Passwort');
  await expect(page.getByText('Das erste Passwort hat gestimmt')).toBeVisible();
  await axe(page);
  await field(page, 'Neues Passwort').fill(who.password);
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  return who;
}

test('from an address to the services, and with the PIN to the company', async ({ page, axe }) => {
  const who = await register(page, axe);
  await expect(page.getByRole('main')).toContainText('noch gesperrt');
  await axe(page);
  const letter = takeLetter();
  await page.getByRole('main').getByRole('link', { name: 'Mein Betrieb' }).click();
  await expect(heading(page)).toHaveText('Mein Betrieb');
  await axe(page);
  await field(page, 'Mitgliedsnummer').fill(letter.number);
  await field(page, 'PIN aus dem Brief').fill('K7XQ2-M9D4T');
  await page.getByRole('button', { name: 'Freischalten' }).click();
  await expect(page.getByRole('alert')).toContainText('Nummer und Code passen nicht zusammen');
  await expect(field(page, 'Mitgliedsnummer')).toHaveValue(letter.number);
  await field(page, 'PIN aus dem Brief').fill(letter.code);
  await page.getByRole('button', { name: 'Freischalten' }).click();
  await expect(page.getByText('Ihr Betrieb ist freigeschaltet.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(letter.name);
  await axe(page);
  await mailbox(page, who.email, 'Ihr Betrieb ist freigeschaltet');
  await page.goto('/overview');
  await expect(page.getByText('noch gesperrt')).toHaveCount(0);
  await axe(page);

  // Another company of the same person, and the pages turn from one to the other.
  const second = takeLetter();
  await page.goto('/company');
  await page.getByText('Einen weiteren Betrieb freischalten').click();
  await field(page, 'Mitgliedsnummer').fill(second.number);
  await field(page, 'PIN aus dem Brief').fill(second.code);
  await page.getByRole('button', { name: 'Freischalten' }).click();
  await expect(page.getByText('Ihr Betrieb ist freigeschaltet.')).toBeVisible();
  const head = page.getByRole('banner');
  for (const name of [second.name, letter.name]) {
    await head.getByRole('group').first().locator('summary').click();
    await head.getByRole('button', { name }).click();
    await expect(page).toHaveURL(/\/company/);
    await expect(page.getByRole('main')).toContainText(name);
  }
  await axe(page);
});

test('after unlocking, a company gives a mandate for its dues, keeps it as PDF and revokes it', async ({ page, axe }) => {
  const who = await register(page, axe);
  // Nothing to collect from while no company is unlocked.
  expect((await page.request.get('/contract/bank')).status()).toBe(404);
  const letter = takeLetter();
  await page.goto('/company');
  await field(page, 'Mitgliedsnummer').fill(letter.number);
  await field(page, 'PIN aus dem Brief').fill(letter.code);
  await page.getByRole('button', { name: 'Freischalten' }).click();
  await page.getByRole('link', { name: 'Bankverbindung ansehen und ändern' }).click();
  await expect(page.getByText('Von welchem Konto wir Beiträge und Gebühren abbuchen.')).toBeVisible();
  await axe(page);
  await field(page, 'IBAN').fill('DE89 3704 0044 0532 0130 00');
  await page.getByLabel('Ja, ich erteile dieses Mandat.').check();
  await page.locator('#password').fill(who.password);
  await page.getByRole('button', { name: 'Mandat erteilen' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await expect(page.getByRole('main')).toContainText('••30 00');
  const mail = await mailbox(page, who.email, 'Ihr Lastschriftmandat');
  expect(mail.text).toContain('Beiträge und Gebühren');
  await page.goto('/contract/bank');
  const href = await page.getByRole('link', { name: 'Mandat als PDF' }).getAttribute('href') ?? '';
  expect((await (await page.request.get(href)).body()).subarray(0, 5).toString()).toBe('%PDF-');
  await axe(page);
  await page.locator('summary').filter({ hasText: 'Mandat widerrufen' }).click();
  await page.locator('#revoke_password').fill(who.password);
  await page.getByRole('button', { name: 'Mandat widerrufen' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await page.goto('/contract/bank');
  await expect(page.getByText('noch kein Lastschriftmandat')).toBeVisible();
});

test('the PIN instead of the password is recognised and explained', async ({ page, axe }) => {
  await fillSignIn(page, 'sandra.petersen@example.org', 'K7XQ2-M9D4T');
  await expect(page.getByRole('alert')).toContainText('Das sieht nach der PIN aus Ihrem Brief aus.');
  await axe(page);
  await fillSignIn(page, 'sandra.petersen@example.org', 'etwas ganz anderes');
  await expect(page.getByRole('alert')).toContainText('passen nicht zusammen');
});

test('another address is asked for, and the request can be followed', async ({ page, axe }) => {
  const who = await register(page, axe);
  await page.goto('/manage');
  await axe(page);
  await page.getByRole('link', { name: 'Andere Adresse' }).click();
  await expect(heading(page)).toHaveText('Andere E-Mail-Adresse');
  await expect(page.getByText('Oder Sie legen einen neuen Zugang an')).toBeVisible();
  await axe(page);
  await field(page, 'Neue Adresse').fill(who.email);
  await page.getByRole('button', { name: 'Änderung anfordern' }).click();
  await expect(page.getByRole('alert')).toContainText('Mit dieser Adresse melden Sie sich heute schon an.');
  await field(page, 'Neue Adresse').fill(`neu.${who.email}`);
  await page.getByRole('button', { name: 'Änderung anfordern' }).click();
  await expect(heading(page)).toHaveText('Andere E-Mail-Adresse für die Anmeldung');
  await expect(page.getByRole('main')).toContainText(`neu.${who.email}`);
  await axe(page);
  await page.goto('/requests');
  await expect(page.getByText('Andere E-Mail-Adresse für die Anmeldung')).toBeVisible();
  await axe(page);
});

test('a login is deleted with its password, and only then', async ({ page, axe }) => {
  const who = await register(page, axe);
  await page.goto('/manage');
  await page.getByRole('main').getByRole('link', { name: 'Zugang löschen' }).click();
  await axe(page);
  await field(page, 'Passwort').fill('ein falsches Passwort');
  await page.getByRole('button', { name: 'Endgültig löschen' }).click();
  await expect(page.getByRole('alert')).toContainText('Das Passwort stimmt nicht.');
  await field(page, 'Passwort').fill(who.password);
  await page.getByRole('button', { name: 'Endgültig löschen' }).click();
  await expect(heading(page)).toHaveText('Ihr Zugang ist gelöscht');
  await axe(page);
  await mailbox(page, who.email, /Ihr Zugang ist gelöscht/);
  await fillSignIn(page, who.email, who.password);
  await expect(page.getByRole('alert')).toContainText('passen nicht zusammen');
  await register(page, axe, who);
});

test('a forgotten password is replaced by a link', async ({ page, axe }) => {
  const who = await register(page, axe);
  await signOut(page);
  await page.goto('/forgotten');
  await field(page, 'E-Mail-Adresse').fill(who.email);
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await page.goto((await mailbox(page, who.email, 'Neues Passwort wählen')).link);
  await field(page, 'Neues Passwort').fill('Vier-Kraniche-am-Hafen');
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await signOut(page);
  await signIn(page, { ...who, password: 'Vier-Kraniche-am-Hafen' });
});

test('the pages of a member are sound and fit a narrow screen', async ({ page, axe }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, { email: 'wiebke.harms@example.org', password: 'Hobelspan-Moewe-1805' });
  for (const path of ['/overview', '/company', '/requests', '/manage', '/manage/address', '/manage/delete', '/help']) {
    await page.goto(path);
    await expect(heading(page)).toHaveCount(1);
    const wide = await page.getByRole('main').evaluate((main) => [...main.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.unseen'))
      .map((element) => `${element.tagName}.${element.className}`));
    expect(wide.slice(0, 3), path).toEqual([]);
    await axe(page);
  }
});
