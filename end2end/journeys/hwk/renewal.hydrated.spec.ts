// Everybody whose password is older than the new rules chooses a new one. One person of the demo has such a password,
// so both ways are walked in one test: the first without scripts and not to its end, the second hydrated.

import { useProfile } from '../../fixtures/data.ts';
import { fillSignIn, signIn, signOut } from '../../fixtures/people.ts';
import { expect, test } from '../../fixtures/test.ts';

useProfile('hwk');

const hartmut = { email: 'hartmut.jeschke@example.org', password: 'Ziegelstein-Kran-3306' };

test('an old password leads to a new one, which says why, and then as ever', async ({ page, axe, browser, baseURL }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL });
  for (const at of [await plain.newPage(), page]) {
    await fillSignIn(at, hartmut.email, hartmut.password);
    await expect(at).toHaveURL(/\/new-password\?why=renewal$/);
    await expect(at.getByText('Wir haben die Anmeldung sicherer gemacht.')).toBeVisible();
    const own = at.getByLabel('Neues Passwort', { exact: true });
    await own.fill(hartmut.password);
    await at.getByRole('button', { name: 'Passwort speichern' }).click();
    await expect(at.getByRole('alert')).toContainText('Passwort');
    await expect(at.getByText('Wir haben die Anmeldung sicherer gemacht.')).toBeVisible();
  }
  await plain.close();
  await axe(page);
  await page.getByLabel('Neues Passwort', { exact: true }).fill('Vier-Kraniche-am-Hafen');
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await signOut(page);
  await signIn(page, { ...hartmut, password: 'Vier-Kraniche-am-Hafen' });
});
