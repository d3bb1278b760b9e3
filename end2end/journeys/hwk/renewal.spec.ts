// Everybody whose password is older than the new rules chooses a new one. Two people of the demo have such a password:
// one walks with scripts, the other without.

import { useProfile } from '../../fixtures/data.ts';
import { fillSignIn, signIn, signOut } from '../../fixtures/people.ts';
import { expect, test } from '../../fixtures/test.ts';

useProfile('hwk');

const hartmut = { email: 'hartmut.jeschke@example.org', password: 'Ziegelstein-Kran-3306' };
const toni = { email: 'toni.wendt@example.org', password: 'Speichenrad-Kiel-2291' };
const fresh = 'Vier-Kraniche-am-Hafen';

test('an old password leads to a new one, which says why, and then as ever', async ({ page, axe, javaScriptEnabled }) => {
  const who = javaScriptEnabled === false ? toni : hartmut;
  await fillSignIn(page, who.email, who.password);
  await expect(page).toHaveURL(/\/new-password\?why=renewal$/);
  const why = page.getByText('Wir haben die Anmeldung sicherer gemacht.');
  await expect(why).toBeVisible();
  await axe(page);
  for (const [wrong, said] of [[who.password, 'Passwort'], [`${who.email.split('@')[0]}-17`, 'etwas, das andere leicht raten'], ['', 'Passwort']]) {
    await page.getByLabel('Neues Passwort', { exact: true }).fill(wrong);
    await page.getByRole('button', { name: 'Passwort speichern' }).click();
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(why).toBeVisible();
  }
  await axe(page);
  await page.getByLabel('Neues Passwort', { exact: true }).fill(fresh);
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await signOut(page);
  await fillSignIn(page, who.email, who.password);
  await expect(page.getByRole('alert')).toContainText('passen nicht zusammen');
  await signIn(page, { ...who, password: fresh });
});
