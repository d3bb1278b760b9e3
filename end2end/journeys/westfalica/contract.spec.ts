// The contract page shows what the portal's mission promises: delivery point, contract account, billing address, instalments,
// notice periods, network operator; and its summary is a PDF.

import { takePair, useProfile } from '../../fixtures/data.ts';
import { person, signUp } from '../../fixtures/people.ts';
import { expect, test } from '../../fixtures/test.ts';

useProfile('westfalica');

test('everything about a contract on one page, and on one sheet', async ({ page, axe }) => {
  const pair = takePair();
  const who = person();
  await signUp(page, pair, who, `gast.${who.email.split('@')[0]}`.slice(0, 40));
  await page.goto('/contract');
  const main = page.getByRole('main');
  for (const said of ['Vertragskonto', 'Arbeitspreis', 'Grundpreis', 'Kündigungsfrist', 'Abschläge', 'Rechnungsanschrift']) {
    await expect(main, said).toContainText(said);
  }
  await main.locator('summary').filter({ hasText: 'Steuern' }).first().click();
  await main.locator('summary').filter({ hasText: 'Netz' }).first().click();
  await expect(main).toContainText('Netzbetreiber');
  await expect(main).toContainText('Messstellenbetreiber');
  await expect(main).toContainText('Marktlokation');
  await axe(page);
  const href = await page.getByRole('link', { name: 'Vertragsübersicht als PDF' }).first().getAttribute('href') ?? '';
  const pdf = await page.request.get(href);
  expect(pdf.headers()['content-type']).toBe('application/pdf');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
});
