// Where invoices go and how they come, in the portal whose mission names it: a letter or online at any time, another
// recipient, own bank data; everything else stays with the contract partner.

import { useProfile } from '../../fixtures/data.ts';
import { field, register } from '../../fixtures/letter.ts';
import { mailbox } from '../../fixtures/mail.ts';
import { person } from '../../fixtures/people.ts';
import { expect, test } from '../../fixtures/test.ts';

useProfile('bochum');

test('invoices go to somebody else, are changed to a letter, and come back to the partner', async ({ page, axe }) => {
  const who = person();
  await register(page, who);
  await page.goto('/contract/personal');
  await page.getByRole('link', { name: 'Rechnungsempfänger ändern' }).click();
  await expect(page.getByRole('main')).toContainText('Mahnungen und alle anderen Schreiben kommen weiter an den Vertragspartner');
  await axe(page);
  await field(page, 'Name oder Firma').fill('Hausverwaltung Lindner');
  await field(page, 'Straße').fill('Am Markt');
  await field(page, 'Hausnummer').fill('3');
  await field(page, 'Postleitzahl').fill('1010');
  await field(page, 'Ort').fill('Wien');
  await page.locator('#password').fill(who.password);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('alert')).toContainText('oder liegt der Ort in einem anderen Land?');
  await field(page, 'Land').selectOption('Österreich');
  await page.locator('#password').fill(who.password);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await expect(page.getByRole('main')).toContainText('Hausverwaltung Lindner, Am Markt 3, 1010 Wien, Österreich');
  await axe(page);
  const mail = await mailbox(page, who.email, /Rechnungsempfänger ändern: Bestätigung/);
  expect(mail.text).toContain('Mahnungen');
  await page.goto('/contract');
  const box = page.getByRole('region', { name: 'Anschrift und Rechnung' });
  await expect(box).toContainText('Hausverwaltung Lindner');
  // Rechnungsart: online is usual here, a letter is possible at any time.
  await box.getByRole('link', { name: 'Zustellung ändern' }).click();
  const invoices = page.getByRole('group', { name: 'Rechnungen' });
  await expect(invoices.getByLabel('Online, mit einer E-Mail')).toBeChecked();
  await invoices.getByLabel('Online und per Post').check();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await page.goto('/contract/personal/recipient');
  await page.locator('summary').filter({ hasText: 'Rechnungen wieder an mich' }).click();
  await page.locator('#remove_password').fill(who.password);
  await page.getByRole('button', { name: 'Rechnungen wieder an mich' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await page.goto('/contract/personal');
  await expect(page.getByRole('region', { name: 'Rechnungen' })).toContainText('Sie selbst');
});

test('bank data are given here, and the day of the debit is fixed', async ({ page, axe }) => {
  const who = person();
  await register(page, who);
  await page.goto('/contract/bank');
  await field(page, 'IBAN').fill('DE89 3704 0044 0532 0130 00');
  await page.getByLabel('Ja, ich erteile dieses Mandat.').check();
  await page.locator('#password').fill(who.password);
  await page.getByRole('button', { name: 'Mandat erteilen' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await expect(page.getByRole('main')).toContainText('••30 00');
  await axe(page);
});
