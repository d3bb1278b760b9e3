// The history of readings: filter and table; and those who do not read themselves.

import { takePair } from '../fixtures/data.ts';
import { jana, signIn, signUp } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('the history is filtered and taken away as a table', async ({ page, axe }) => {
  await signIn(page, jana);
  await page.goto('/readings');
  const tables = page.getByRole('main').getByRole('table');
  const meters = await tables.count();
  expect(meters).toBeGreaterThan(1);
  const year = page.getByLabel('Jahr');
  await year.selectOption({ index: 1 });
  const chosen = await year.inputValue();
  await page.getByLabel('Zähler', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Anzeigen' }).click();
  await expect(page).toHaveURL(new RegExp(`year=${chosen}`));
  await expect(year).toHaveValue(chosen);
  const days = page.getByRole('main').getByRole('rowheader');
  for (const text of await days.allInnerTexts()) expect(text).toContain(chosen);
  await axe(page);

  const link = await page.getByRole('link', { name: 'Als Tabelle (CSV)' }).getAttribute('href');
  const answer = await page.request.get(link ?? '');
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
  const lines = (await answer.text()).trim().split('\n');
  expect(lines[0]).toContain('Sparte;Zähler;OBIS');
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines.slice(1)) expect(line.split(';')[4]).toContain(chosen);

  await page.goto('/readings?year=1999');
  await expect(page.getByText('Zu dieser Auswahl gibt es keinen Stand.')).toBeVisible();
});

test('who cannot read says why and can follow what becomes of it', async ({ page, axe }) => {
  await signUp(page, takePair());
  await page.goto('/readings/report');
  await page.getByRole('link', { name: 'Ich kann nicht ablesen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ich kann nicht ablesen');
  await axe(page);
  await page.getByLabel('Telefon für einen Termin').fill('morgens');
  await page.getByRole('button', { name: 'Absenden' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toContainText('Bitte wählen Sie');
  await expect(summary).toContainText('Diese Telefonnummer verstehen wir nicht.');
  await expect(page.getByLabel('Telefon für einen Termin')).toHaveValue('morgens');
  await axe(page);

  await page.getByLabel('Woran liegt es?').selectOption({ label: 'Ich komme nicht an den Zähler' });
  await page.getByLabel('Was sollten wir wissen?').fill('Den Schlüssel hat der Hausmeister.');
  await page.getByLabel('Telefon für einen Termin').fill('02381 555-17');
  await page.getByRole('button', { name: 'Absenden' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zähler nicht ablesbar');
  await expect(page.getByText('Den Schlüssel hat der Hausmeister.')).toBeVisible();
  await expect(page.getByText(/Wir antworten spätestens am \d/)).toBeVisible();
  await axe(page);
});

test('a household objects to reading its meters itself', async ({ page, axe }) => {
  await signUp(page, takePair());
  await page.goto('/readings/objection');
  await axe(page);
  await page.getByLabel('Woran liegt es?').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Absenden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Widerspruch gegen die Selbstablesung');
  await expect(page.getByText('Alter, Krankheit, Behinderung oder lange Abwesenheit')).toBeVisible();
});
