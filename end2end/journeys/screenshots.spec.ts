// Pictures of every page for looking at: phone and desktop, light and dark, for somebody with everything,
// somebody brand new, somebody overdue, and the longest names. And no page is wider than a small phone.

import { devices, type Browser, type Page } from '@playwright/test';

import { stories, story } from '../fixtures/data.ts';
import { ownPages, publicPages } from '../fixtures/pages.ts';
import { jana, overkamp, person, signIn, signUp } from '../fixtures/people.ts';
import { picture } from '../fixtures/picture.ts';
import { expect, test } from '../fixtures/test.ts';

const views = [
  { name: '390-light', width: 390, colorScheme: 'light' }, { name: '390-dark', width: 390, colorScheme: 'dark' },
  { name: '1280-light', width: 1280, colorScheme: 'light' }, { name: '1280-dark', width: 1280, colorScheme: 'dark' },
] as const;

/** All pages in all views, then in a window of 320 px that must not scroll sideways. */
async function look(page: Page, who: string, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await snap(page, `${who}${path.replaceAll('/', '-').replace(/-$/, '-start').replace('?', '-')}`);
  }
}

async function snap(page: Page, name: string): Promise<void> {
  for (const view of views) {
    await page.setViewportSize({ width: view.width, height: 844 });
    await page.emulateMedia({ colorScheme: view.colorScheme });
    await picture(page, `${view.name}/${name}`);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `${page.url()} at 320 px`).toBeLessThanOrEqual(320);
}

async function visitor(browser: Browser, baseURL?: string): Promise<Page> {
  const context = await browser.newContext({ ...devices['Desktop Chrome'], locale: 'de-DE', baseURL });
  return context.newPage();
}

const own = ownPages.map(([path]) => path);


test.describe.configure({ timeout: 150_000 });

test('pictures of the public pages', async ({ page }) => {
  await look(page, 'public', publicPages.map(([path]) => path));
});

test('pictures of somebody with everything', async ({ page }) => {
  await signIn(page, jana);
  await look(page, 'everything', own);
});

test('pictures of somebody who is overdue', async ({ page }) => {
  await signIn(page, overkamp);
  await look(page, 'overdue', ['/overview', '/contract', '/invoices']);
});

test('pictures of somebody brand new', async ({ page }) => {
  await signUp(page, story(stories.newcomer));
  await look(page, 'new', own);
  await page.goto('/overview');
  await expect(page.getByRole('article', { name: 'Abrechnungen' })).toContainText('Noch keine Rechnung');
});

test('pictures of the longest names', async ({ page }) => {
  await signUp(page, story(stories.longest), {
    ...person(), email: 'maximiliane-friederike-charlotte.von-hohenstein-wittgenstein@example.org',
  });
  await look(page, 'longest', own);
});

test('pictures of what goes wrong', async ({ browser, baseURL }) => {
  const page = await visitor(browser, baseURL);
  await page.goto('/nothing-here');
  await snap(page, 'error-not-found');
  await page.goto('/register');
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill('jana');
  await page.getByRole('button', { name: 'Registrieren' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await snap(page, 'error-register');
  await signIn(page, jana);
  await page.goto('/readings/report');
  await page.getByRole('main').getByRole('textbox').first().fill('12a');
  await page.getByRole('button', { name: 'Stand senden' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await snap(page, 'error-report');
  await page.context().close();
});
