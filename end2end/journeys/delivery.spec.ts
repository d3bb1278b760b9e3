// How invoices come: chosen with one form, seen at once, taken back by choosing again.

import { signUp } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

test('from paper to online and back', async ({ page, axe }) => {
  await signUp(page);
  await page.goto('/contract');
  await page.getByRole('link', { name: 'Zustellung ändern' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rechnung online oder per Post');
  const invoices = page.getByRole('group', { name: 'Rechnungen' });
  await expect(invoices.getByLabel('Per Post', { exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByRole('alert')).toContainText('Das gilt schon so.');
  await axe(page);
  await invoices.getByLabel('Online, mit einer E-Mail').check();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
  await expect(page.getByText('erledigt', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Online, mit einer E-Mail');
  await axe(page);
  await page.goto('/contract');
  await expect(page.getByRole('region', { name: 'Anschrift und Rechnung' })).toContainText('Online, mit einer E-Mail');
  await page.goto('/contract/delivery');
  await invoices.getByLabel('Per Post', { exact: true }).check();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page).toHaveURL(/\/requests\/V-/);
});
