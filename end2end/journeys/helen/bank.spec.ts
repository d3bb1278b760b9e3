// A portal where a bank says who people are: from the choice of a bank to the choice of a service.

import { takeBanked, useProfile } from '../../fixtures/data.ts';
import { mailbox } from '../../fixtures/mail.ts';
import { fillSignIn, signIn, signOut, type Person } from '../../fixtures/people.ts';
import { expect, test } from '../../fixtures/test.ts';
import { field, heading, identify, next } from '../../fixtures/bank.ts';
import type { Page } from '@playwright/test';

useProfile('helen');

const good = 'Vier-Kraniche-am-Hafen-4';

let count = 0;
/** An address of digits: the rules refuse passwords with three characters in a row out of it. */
function newcomer(): Person {
  count += 1;
  return { email: `${Date.now()}.${process.pid}.${count}@example.org`, password: good };
}

async function fillContact(page: Page, who: Person): Promise<void> {
  await field(page, 'E-Mail-Adresse *').fill(who.email);
  await field(page, 'Passwort *').fill(who.password);
  await next(page).click();
}

async function register(page: Page, who: Person, subject = takeBanked().subject): Promise<string> {
  await identify(page, subject);
  await expect(heading(page)).toHaveText('Sind Sie das?');
  await next(page).click();
  await fillContact(page, who);
  await expect(heading(page)).toHaveText('Stimmt alles?');
  await page.getByRole('button', { name: 'Bestätigen' }).click();
  await expect(page).toHaveURL(/\/register\/done$/);
  return subject;
}

/** Follows the link of the mail that confirms the address. */
async function confirm(page: Page, email: string): Promise<void> {
  await page.goto((await mailbox(page, email, /Ihr Zugang ist bereit/)).link);
  await expect(page).toHaveURL(/\/confirm$/);
  await page.getByRole('button', { name: 'Adresse bestätigen' }).click();
  await expect(heading(page)).toHaveText('Danke, Ihre Adresse ist bestätigt');
}

test('from the bank to the choice of a service, step by step and back', async ({ page, axe }) => {
  const who = newcomer();
  const banked = takeBanked();
  await page.goto('/register');
  await axe(page);
  await page.getByRole('link', { name: 'Privatkundin oder Privatkunde' }).click();
  await expect(heading(page)).toHaveText('Wählen Sie Ihre Bank');
  await expect(page.getByText('Ihre Bank ist nicht dabei? Rufen Sie uns an')).toContainText('09 617 8080');
  await axe(page);
  await identify(page, banked.subject);
  await expect(page).toHaveURL(/\/register\/person$/);
  await expect(page.getByRole('main')).toContainText(banked.name);
  await expect(page.getByRole('main')).toContainText('****');
  await axe(page);
  // Nothing of what is still to come can be opened.
  await page.goto('/register/check');
  await expect(page).toHaveURL(/\/register\/person$/);
  await next(page).click();
  await expect(heading(page)).toHaveText('Ihre Angaben');
  await expect(field(page, 'Nachname *')).not.toHaveValue('');
  await axe(page);
  // Everything has its sentence, and nothing that was typed is lost.
  await field(page, 'Ort *').fill('');
  await field(page, 'Straße *').fill('Neue Straße');
  await fillContact(page, { ...who, password: 'kurz' });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Ort: Hier fehlt noch eine Angabe.');
  await expect(alert).toContainText('Das Passwort ist noch zu kurz');
  await expect(field(page, 'Straße *')).toHaveValue('Neue Straße');
  await axe(page);
  await field(page, 'Ort *').fill('Helsingfors');
  await fillContact(page, who);
  await expect(heading(page)).toHaveText('Stimmt alles?');
  await expect(page.getByRole('main')).toContainText('Neue Straße');
  await axe(page);
  // Back, change, and on without typing the password again.
  await page.goBack();
  await expect(heading(page)).toHaveText('Ihre Angaben');
  await page.goForward();
  await expect(heading(page)).toHaveText('Stimmt alles?');
  await page.goto('/register/person');
  await next(page).click();
  await expect(heading(page)).toHaveText('Ihre Angaben');
  await field(page, 'Telefon').fill('040 123 456');
  await next(page).click();
  await expect(page.getByRole('main')).toContainText('040 123 456');
  await page.getByRole('button', { name: 'Bestätigen' }).click();
  await expect(heading(page)).toHaveText('Willkommen');
  // District heat is there, or the page says who looks after it.
  const services = page.getByRole('main').getByRole('listitem');
  if (await services.filter({ hasText: 'Fernwärme' }).count() === 0) {
    await expect(page.getByRole('heading', { name: 'Sie haben Fernwärme und sehen sie hier nicht?' })).toBeVisible();
    await expect(page.getByText('Die Fernwärmeberatung trägt es nach')).toBeVisible();
  }
  await axe(page);
  await page.getByRole('main').getByRole('listitem').getByRole('button').first().click();
  await expect(page).toHaveURL(/\/overview$/);
  await expect(page.getByRole('heading', { level: 2, name: 'Mein Vertrag' })).toBeVisible();
  const reminder = page.getByText('ist noch nicht bestätigt');
  await expect(reminder).toBeVisible();
  await axe(page);
  await confirm(page, who.email);
  await axe(page);
  await page.getByRole('main').getByRole('link', { name: 'Übersicht' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Mein Vertrag' })).toBeVisible();
  await expect(reminder).toHaveCount(0);
  await signOut(page);
  await signIn(page, who);
});

test('the bank is needed once: whoever has a login is told so', async ({ page, axe }) => {
  const who = newcomer();
  const subject = await register(page, who);
  // Signed in, one more identification fetches what is new.
  await identify(page, subject);
  await expect(page).toHaveURL(/\/manage\?identified$/);
  await expect(page.getByText('Alles, was zu Ihnen gehört, steht jetzt hier.')).toBeVisible();
  await axe(page);
  await confirm(page, who.email);
  await page.goto('/overview');
  await signOut(page);
  await identify(page, subject);
  await expect(heading(page)).toHaveText('Sie haben schon einen Zugang');
  await axe(page);
  await page.getByRole('main').getByRole('link', { name: 'Anmelden' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  // Another person cannot take the address.
  await identify(page, takeBanked().subject);
  await next(page).click();
  await fillContact(page, who);
  await expect(page.getByRole('alert')).toContainText('Mit dieser Adresse gibt es schon einen Zugang.');
});

test('every dead end says what is missing and whom to call', async ({ page, axe }) => {
  // The utility does not know the code, the bank is not sure, the person turns back.
  await identify(page, 'annan-1');
  await expect(heading(page)).toHaveText('Ihre Personennummer fehlt bei uns');
  await expect(page.getByRole('main')).toContainText('09 617 8013');
  await expect(page.getByRole('main').getByText('09 617 8080 (').first()).toBeVisible();
  await axe(page);
  await identify(page, 'annan-2');
  await expect(page).toHaveURL(/problem=identification$/);
  await expect(page.getByRole('main')).toContainText('nicht sicher genug');
  await axe(page);
  await identify(page, 'annan-1', /Avbryt/);
  await expect(page).toHaveURL(/problem=cancelled$/);
  await expect(page.getByText('Sie haben die Identifizierung abgebrochen.')).toBeVisible();
  await page.goto('/register/bank/back?state=fremd&code=fremd');
  await expect(page).toHaveURL(/problem=state$/);
});

test('closing the browser loses nothing for a day, and another device goes on', async ({ page, context, browser, axe }) => {
  const who = newcomer();
  const { subject } = takeBanked();
  await identify(page, subject);
  await next(page).click();
  await expect(heading(page)).toHaveText('Ihre Angaben');
  const kept = (await context.cookies()).find((cookie) => cookie.name === '__Host-identification');
  expect((kept?.expires ?? 0) - Date.now() / 1000).toBeGreaterThan(23 * 60 * 60);
  await page.close();
  const later = await context.newPage();
  await later.goto('/register');
  await axe(later);
  await later.getByRole('link', { name: 'Weitermachen' }).click();
  await expect(heading(later)).toHaveText('Ihre Angaben');
  await field(later, 'Straße *').fill('Neue Straße');
  await fillContact(later, who);
  await expect(heading(later)).toHaveText('Stimmt alles?');
  // With the same bank on another device everything is there, the password too.
  const project = test.info().project.use;
  const device = await browser.newContext({
    baseURL: project.baseURL, locale: 'de-DE', javaScriptEnabled: project.javaScriptEnabled,
  });
  const other = await device.newPage();
  await identify(other, subject);
  await next(other).click();
  await expect(field(other, 'Straße *')).toHaveValue('Neue Straße');
  await next(other).click();
  await other.getByRole('button', { name: 'Bestätigen' }).click();
  await expect(other).toHaveURL(/\/register\/done$/);
  await device.close();
});

test('a mistyped address is corrected before anything goes to a stranger', async ({ page, browser, axe }) => {
  const [wrong, right] = [newcomer(), newcomer()];
  await register(page, wrong);
  await expect(page.getByRole('main')).toContainText(wrong.email);
  const strangers = (await mailbox(page, wrong.email, /Ihr Zugang ist bereit/)).link;
  // Whoever got it by mistake can do nothing with it.
  const project = test.info().project.use;
  const device = await browser.newContext({
    baseURL: project.baseURL, locale: 'de-DE', javaScriptEnabled: project.javaScriptEnabled,
  });
  const other = await device.newPage();
  await other.goto(strangers);
  await expect(other.getByText('Melden Sie sich bitte einmal an')).toBeVisible();
  await expect(other.getByRole('button', { name: 'Adresse bestätigen' })).toHaveCount(0);
  await page.goto('/overview');
  await page.getByRole('link', { name: 'Nichts angekommen oder vertippt?' }).click();
  await expect(field(page, 'E-Mail-Adresse')).toHaveValue(wrong.email);
  await axe(page);
  await field(page, 'E-Mail-Adresse').fill('aino@example');
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await expect(page.getByRole('alert')).toContainText('Das sieht nicht nach einer E-Mail-Adresse aus.');
  await expect(field(page, 'E-Mail-Adresse')).toHaveValue('aino@example');
  await field(page, 'E-Mail-Adresse').fill(right.email);
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await expect(page.getByText(`Der Link ist unterwegs an ${right.email}.`)).toBeVisible();
  await axe(page);
  await page.goto(strangers);
  await expect(heading(page)).toHaveText('Dieser Link gilt nicht mehr');
  await axe(page);
  // On another device the owner signs in, and is led on.
  await other.goto((await mailbox(page, right.email, /Ihr Zugang ist bereit/)).link);
  await other.getByRole('main').getByRole('link', { name: 'Anmelden' }).click();
  await field(other, 'E-Mail-Adresse').fill(right.email);
  await field(other, 'Passwort').fill(wrong.password);
  await other.getByRole('main').getByRole('button', { name: 'Anmelden' }).click();
  await expect(other).toHaveURL(/\/confirm$/);
  await other.getByRole('button', { name: 'Adresse bestätigen' }).click();
  await expect(heading(other)).toHaveText('Danke, Ihre Adresse ist bestätigt');
  await device.close();
  // The first device learns it, too.
  await page.goto('/manage/confirm');
  await expect(heading(page)).toHaveText('Danke, Ihre Adresse ist bestätigt');
});

test('whoever forgot address and password begins anew at the bank', async ({ page, axe }) => {
  const [old, fresh] = [newcomer(), newcomer()];
  const subject = await register(page, old);
  await page.goto('/overview');
  await signOut(page);
  await identify(page, subject);
  await expect(heading(page)).toHaveText('Sind Sie das?');
  await next(page).click();
  await expect(page.getByText('Ihr Zugang wartet noch auf die Bestätigung der Adresse.')).toBeVisible();
  await axe(page);
  await fillContact(page, { ...fresh, password: 'Acht-Tauben-am-Platz-8' });
  await page.getByRole('button', { name: 'Bestätigen' }).click();
  await expect(page).toHaveURL(/\/register\/done$/);
  await confirm(page, fresh.email);
  await page.goto('/overview');
  await signOut(page);
  await fillSignIn(page, old.email, old.password);
  await expect(page.getByRole('alert')).toContainText('passen nicht zusammen');
  await signIn(page, { ...fresh, password: 'Acht-Tauben-am-Platz-8' });
});

test('a company sends a request and learns when it is answered', async ({ page, axe }) => {
  const who = newcomer();
  await page.goto('/register');
  await page.getByRole('link', { name: 'Unternehmen' }).click();
  await axe(page);
  await field(page, 'Name des Unternehmens *').fill('Bageri Ab');
  await field(page, 'Unternehmens-ID *').fill('2077474-1');
  await field(page, 'Ihr Name *').fill('Kaj Backman');
  await field(page, 'E-Mail-Adresse *').fill(who.email);
  await page.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(page.getByRole('alert')).toContainText('Die letzte Ziffer passt nicht zu den anderen.');
  await expect(field(page, 'Name des Unternehmens *')).toHaveValue('Bageri Ab');
  await field(page, 'Unternehmens-ID *').fill('2077474-0');
  await page.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(heading(page)).toHaveText('Ihre Anfrage ist angekommen');
  await axe(page);
  await mailbox(page, who.email, 'Ihre Anfrage ist angekommen');
});

test('a forgotten password is replaced by a link', async ({ page }) => {
  const who = newcomer();
  await register(page, who);
  await confirm(page, who.email);
  await page.goto('/overview');
  await signOut(page);
  await page.goto('/forgotten');
  await field(page, 'E-Mail-Adresse').fill(who.email);
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await page.goto((await mailbox(page, who.email, 'Neues Passwort wählen')).link);
  await field(page, 'Neues Passwort').fill('Acht-Tauben-am-Platz-8');
  await page.getByRole('button', { name: 'Passwort speichern' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await signOut(page);
  await fillSignIn(page, who.email, good);
  await expect(page.getByRole('alert')).toContainText('passen nicht zusammen');
  await signIn(page, { ...who, password: 'Acht-Tauben-am-Platz-8' });
});

test.describe('in the first language of the portal', () => {
  test.use({ locale: 'sv-SE' });

  test('everything speaks Swedish, and the steps fit a narrow screen', async ({ page, axe }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ['/', '/register', '/register/bank', '/register/business', '/help', '/sign-in']) {
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
      const wide = await page.getByRole('main').evaluate((main) => [...main.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.unseen'))
        .map((element) => `${element.tagName}.${element.className}`));
      expect(wide.slice(0, 3), path).toEqual([]);
      await axe(page);
    }
  });
});
