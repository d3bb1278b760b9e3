// Helen's rules for passwords, ticked off while somebody types, pastes, or changes the name.

import { takeBanked, useProfile } from '../../fixtures/data.ts';
import { expect, test } from '../../fixtures/test.ts';
import { field, identify, next } from '../../fixtures/bank.ts';

useProfile('helen');

test('the rules are ticked off while typing, and pasting works', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await identify(page, takeBanked().subject);
  await next(page).click();
  await field(page, 'Vorname *').fill('Annika');
  await field(page, 'E-Mail-Adresse *').fill('annika@example.org');
  const password = field(page, 'Passwort *');
  const met = page.locator('.rules__rule--met');
  const open = page.locator('.rules__rule:not(.rules__rule--met)');
  await expect(met).toHaveCount(0);
  await password.fill('kurz');
  await expect(open.filter({ hasText: 'mindestens 10 Zeichen' })).toHaveCount(1);
  await expect(open.filter({ hasText: 'großer Buchstabe' })).toHaveCount(1);
  await expect(met.filter({ hasText: 'kleiner Buchstabe' })).toHaveCount(1);
  await expect(open.filter({ hasText: 'Ziffer' })).toHaveCount(1);
  // Three characters in a row of the first name.
  await password.fill('Nikolaus-Tor-7');
  await expect(open).toHaveCount(1);
  await expect(open).toContainText('keine 3 Zeichen hintereinander');
  await password.fill('');
  await page.evaluate(() => navigator.clipboard.writeText('Lumi-Tuisku-Hovi-47'));
  await password.focus();
  await page.keyboard.press('Control+V');
  await expect(password).toHaveValue('Lumi-Tuisku-Hovi-47');
  await expect(open).toHaveCount(0);
});
