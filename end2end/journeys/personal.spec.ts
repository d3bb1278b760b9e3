// Personal data: one page that says what is known, a form for each thing, mistakes at their fields, and the way back.

import { signUp } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('another address: four digits, a day that is over, then right, then undone', async ({ page, axe }) => {
  const who = await signUp(page);
  await page.goto('/contract');
  await page.getByRole('link', { name: 'Persönliche Daten ansehen und ändern' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Persönliche Daten');
  await axe(page);
  const before = await page.getByRole('region', { name: 'Vertragspartner' }).textContent();
  await page.getByRole('link', { name: 'Rechnungsanschrift ändern' }).click();
  await page.getByLabel('Straße').fill('Neue Allee');
  await page.getByLabel('Hausnummer').fill('7b');
  // Some people of the demo live in the rear building.
  await page.getByLabel('Zusatz').fill('');
  await page.getByLabel('Postleitzahl').fill('1067');
  await page.getByLabel('Ort', { exact: true }).fill('Dresden');
  await page.getByLabel('Gilt ab').fill('2020-01-01');
  await page.getByLabel('Zur Sicherheit noch einmal Ihr Passwort').fill(who.password);
  await page.getByRole('button', { name: 'Speichern' }).click();
  const wrong = page.getByRole('alert');
  await expect(wrong).toContainText('Die Postleitzahl braucht 5 Ziffern, hier stehen 4. Fehlt eine Null am Anfang');
  await expect(wrong).toContainText('Dieser Tag ist schon vorbei.');
  await expect(page.getByLabel('Straße')).toHaveValue('Neue Allee');
  await axe(page);
  await page.getByLabel('Postleitzahl').fill('01067');
  await page.getByLabel('Gilt ab').fill('');
  await page.getByLabel('Zur Sicherheit noch einmal Ihr Passwort').fill(who.password);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await expect(page.getByText('erledigt', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Neue Allee 7b, 01067 Dresden');
  await axe(page);
  const receipt = page.url();
  await page.goto('/contract');
  await expect(page.getByRole('region', { name: 'Anschrift und Rechnung' })).toContainText('01067 Dresden');
  await page.goto(receipt);
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect(page.getByText('zurückgezogen', { exact: true }).first()).toBeVisible();
  await page.goto('/contract/personal');
  expect(await page.getByRole('region', { name: 'Vertragspartner' }).textContent()).toBe(before);
});

test('another language is chosen where the other data are', async ({ page, axe }) => {
  await signUp(page);
  await page.goto('/contract/personal');
  await page.getByRole('main').getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/contract\/personal$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personal data');
  await axe(page);
});

test('a telephone number of somewhere else, then one of here', async ({ page }) => {
  const who = await signUp(page);
  await page.goto('/contract/personal/phone');
  await page.getByLabel('Telefon', { exact: true }).fill('617 8080');
  await page.getByLabel('Zur Sicherheit noch einmal Ihr Passwort').fill(who.password);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('alert')).toContainText('Gehört sie in ein anderes Land, beginnen Sie mit +');
  await page.getByLabel('Telefon', { exact: true }).fill('+358 9 617 8080');
  await page.getByLabel('Zur Sicherheit noch einmal Ihr Passwort').fill(who.password);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await expect(page.getByRole('main')).toContainText('+358 9 6178080');
  await page.goto('/contract/personal');
  await expect(page.getByRole('region', { name: 'Vertragspartner' })).toContainText('+358 9 6178080');
});

test('another name and another rhythm wait for people, a second wish waits for the first', async ({ page, axe }) => {
  const who = await signUp(page);
  await page.goto('/contract/personal/name');
  await page.getByLabel('Nachname').fill('Neumann');
  await page.getByLabel('Heirat oder Scheidung').check();
  await page.getByLabel('Zur Sicherheit noch einmal Ihr Passwort').fill(who.password);
  await page.getByRole('button', { name: 'Änderung beantragen' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await expect(page.getByText('eingegangen', { exact: true }).first()).toBeVisible();
  await page.goto('/contract/personal/billing');
  await page.getByLabel('Jeden Monat').check();
  await page.getByRole('button', { name: 'Änderung beantragen' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await page.goto('/contract/personal');
  await expect(page.getByRole('main')).toContainText('Beantragt: Jeden Monat');
  await expect(page.getByRole('main')).toContainText('Neumann');
  await axe(page);
  await page.getByRole('link', { name: 'Abrechnung ändern' }).click();
  await page.getByLabel('Jedes Vierteljahr').check();
  await page.getByRole('button', { name: 'Änderung beantragen' }).click();
  await expect(page.getByRole('alert')).toContainText('Ihre vorige Änderung ist noch nicht bestätigt.');
});
