// Every page: one heading, its own title, no barrier, nothing in the console.

import type { Page } from '@playwright/test';

import { ownPages, publicPages } from '../fixtures/pages.ts';
import { jana, malgorzata, overkamp, signIn, signUp, type Person } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

async function sound(page: Page, [path, title]: [string, string]): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(new RegExp(`^${title} · Stadtwerke`));
  await expect(page.getByRole('main')).toHaveCount(1);
  for (const table of await page.getByRole('table').all()) {
    // Head and body are two groups of rows, and the head names every column.
    await expect(table.getByRole('rowgroup')).toHaveCount(2);
    await expect(table.getByRole('rowheader').first()).toBeAttached();
  }
}

test('the public pages are sound', async ({ page, axe }) => {
  for (const entry of publicPages) {
    await test.step(entry[0], async () => {
      await sound(page, entry);
      await axe(page);
    });
  }
});

const people: [string, Person][] = [
  ['with everything', jana], ['with two contract accounts', malgorzata], ['who is overdue', overkamp],
];
for (const [what, who] of people) {
  test(`the pages of somebody ${what} are sound`, async ({ page, axe }) => {
    // Many pages, each looked at for barriers.
    test.slow();
    await signIn(page, who);
    for (const entry of ownPages) {
      await test.step(entry[0], async () => {
        await sound(page, entry);
        await axe(page);
      });
    }
  });
}

test('nothing sticks out of a narrow screen, not even unfolded', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [, who] of people) {
    await page.context().clearCookies();
    await signIn(page, who);
    for (const [path] of ownPages) {
      await page.goto(path);
      for (const fold of await page.getByRole('main').locator('details').all()) {
        if (await fold.isVisible() && await fold.getAttribute('open') === null) await fold.locator('summary').first().click();
      }
      const wide = await page.getByRole('main').evaluate((main) => {
        const sticksOut = (element: Element) => {
          const box = element.getBoundingClientRect();
          return box.width > 0 && box.right > innerWidth + 1 && !element.closest('.unseen');
        };
        return [...main.querySelectorAll('*')].filter(sticksOut).map((element) => `${element.tagName}.${element.className}`);
      });
      expect(wide.slice(0, 3), path).toEqual([]);
    }
  }
});

test('the dark pages are free of barriers too', async ({ page, axe }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  await axe(page);
  await signIn(page, overkamp);
  for (const path of ['/overview', '/contract', '/readings/report', '/consumption']) {
    await page.goto(path);
    await axe(page);
  }
});

test('the navigation leads to its five places and marks where one is', async ({ page }) => {
  await signIn(page, jana);
  const nav = page.getByRole('navigation', { name: 'Bereiche' });
  for (const [label, path] of [['Vertrag', '/contract'], ['Rechnungen', '/invoices'], ['Zähler', '/readings'],
    ['Verbrauch', '/consumption'], ['Übersicht', '/overview']]) {
    await nav.getByRole('link', { name: label }).click();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(nav.getByRole('link', { name: label })).toHaveAttribute('aria-current', 'page');
    await expect(nav.locator('[aria-current=page]')).toHaveCount(1);
  }
});

test('a chart has its values as a table', async ({ page }) => {
  await signIn(page, jana);
  await page.goto('/consumption');
  const figure = page.getByRole('main').getByRole('figure').first();
  await expect(figure.getByRole('listitem').first()).toContainText(/\d/);
  await page.getByText('Alle Werte als Tabelle').first().click();
  const table = page.getByRole('table').first();
  await expect(table).toBeVisible();
  for (const column of ['Jahr', 'Verbrauch', 'Kosten', 'Anmerkung']) {
    await expect(table.getByRole('columnheader', { name: column, includeHidden: true })).toHaveCount(1);
  }
  // Each year of the chart stands in the table.
  const years = await table.getByRole('rowheader').allInnerTexts();
  expect(years.length).toBeGreaterThan(1);
  for (const year of years) await expect(figure.getByRole('list').first()).toContainText(year.slice(0, 4));
});

test('an invoice opens as a PDF and the PDF of somebody else is not found', async ({ page, browser }) => {
  await signIn(page, jana);
  await page.goto('/invoices');
  const href = await page.getByRole('main').getByRole('link', { name: /als PDF/ }).first().getAttribute('href') ?? '';
  const own = await page.request.get(href);
  expect(own.status()).toBe(200);
  expect(own.headers()['content-type']).toBe('application/pdf');
  expect((await own.body()).subarray(0, 5).toString()).toBe('%PDF-');

  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await signIn(elsewhere, overkamp);
  expect((await elsewhere.request.get(href)).status()).toBe(404);
  await other.close();
});

test('the language is chosen once and remembered', async ({ page, axe }) => {
  await page.goto('/help');
  const foot = page.getByRole('contentinfo');
  await foot.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/help$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help');
  await axe(page);
  await page.goto('/register');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Register');
  await foot.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Registrieren');

  // Signed in, it belongs to the person: mails speak it too, and another browser knows it.
  await signUp(page);
  await foot.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Hello');
  await axe(page);
});
