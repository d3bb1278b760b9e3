// The mandate for direct debits: typed with help, given with the password, replaced, revoked as easily.

import type { Page } from '@playwright/test';

import { mailbox } from '../fixtures/mail.ts';
import { signUp } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

async function give(page: Page, iban: string, password: string): Promise<void> {
  await page.goto('/contract/bank');
  await field(page, 'IBAN').fill(iban);
  await page.getByLabel('Ja, ich erteile dieses Mandat.').check();
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: 'Mandat erteilen' }).click();
}

test('a mandate is given, replaced and revoked, and each time a mail says so', async ({ page, axe }) => {
  const who = await signUp(page);
  await page.goto('/contract');
  await page.getByRole('link', { name: 'Bankverbindung ansehen und ändern' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bankverbindung');
  await expect(page.getByText('noch kein Lastschriftmandat')).toBeVisible();
  await expect(page.getByText('innerhalb von acht Wochen')).toBeVisible();
  await axe(page);
  await give(page, 'de89 3704-0044 0532 0130 00', who.password);
  await expect(page).toHaveURL(/\/requests\/V-/);
  await expect(page.getByRole('main')).toContainText('DE•• •••• •••• •••• ••30 00');
  await expect(page.getByRole('main')).toContainText('Commerzbank');
  await axe(page);
  const mail = await mailbox(page, who.email, 'Ihr Lastschriftmandat');
  expect(mail.text).toContain('••30 00');
  expect(mail.text).not.toContain('0532');
  // Another account takes its place.
  await give(page, 'DE02 1203 0000 0000 2020 51', who.password);
  await expect(page).toHaveURL(/\/requests\/V-/);
  await page.goto('/contract/bank');
  await page.getByText('Frühere Mandate').click();
  await expect(page.getByText('danach ein anderes Konto')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('0532 0130');
  // And the way out.
  await page.locator('summary', { hasText: 'Mandat widerrufen' }).click();
  await page.locator('#revoke_password').fill('falsch');
  await page.getByRole('button', { name: 'Mandat widerrufen' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await axe(page);
  await page.locator('#revoke_password').fill(who.password);
  await page.getByRole('button', { name: 'Mandat widerrufen' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lastschriftmandat widerrufen');
  await page.goto('/contract/bank');
  await expect(page.getByText('noch kein Lastschriftmandat')).toBeVisible();
  await mailbox(page, who.email, 'widerrufen');
});

test('what is no account number is said with its group, and nothing typed is lost', async ({ page, axe }) => {
  const who = await signUp(page);
  for (const [typed, said] of [
    ['', 'fehlt'],
    ['DE89 3704 0044 0532 O130 00', 'In der 5. Vierergruppe steht ein Buchstabe'],
    ['DE89 3704 0044 0523 0130 00', 'in der 4. Vierergruppe zwei Ziffern vertauscht'],
    ['DE89 3704 0044 0532 0130 0', '21 Zeichen'],
    ['XX89 3704 0044 0532 0130 00', 'beginnt mit dem Land'],
    ['BR15 0000 0000 0000 1093 2840 814P 2', 'SEPA-Raum'],
  ]) {
    await give(page, typed, who.password);
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(field(page, 'IBAN')).toHaveValue(typed);
    await expect(page.getByLabel('Ja, ich erteile dieses Mandat.')).toBeChecked();
  }
  await axe(page);
});

test('while it is typed the number says what it is', async ({ page, javaScriptEnabled }) => {
  test.skip(javaScriptEnabled === false, 'needs the WASM; the form says the same when it is sent');
  await signUp(page);
  await page.goto('/contract/bank');
  const iban = field(page, 'IBAN');
  const said = page.locator('[data-iban-said]');
  await expect(async () => {
    await iban.fill('');
    await iban.pressSequentially('DE89 3704 0044');
    await expect(said).toHaveText('Noch 10 Zeichen', { timeout: 500 });
  }).toPass();
  await expect(page.locator('[data-bank-name]')).toHaveText('Commerzbank');
  await iban.fill('DE89 3704 0044 0523 0130 00');
  await expect(said).toContainText('4. Vierergruppe');
  await iban.fill('DE89 3704 0044 0532 0130 00');
  await expect(said).toHaveText('Diese IBAN ist richtig geschrieben.');
});
