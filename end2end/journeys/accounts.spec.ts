// Several contract accounts with one sign-in.

import { takePair, type Pair } from '../fixtures/data.ts';
import { mailbox } from '../fixtures/mail.ts';
import { signUp } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import type { Page } from '@playwright/test';

const taken = { account: 'IR20481516', meter: '45210893' };

async function add(page: Page, pair: Pick<Pair, 'account' | 'meter'>): Promise<void> {
  await page.goto('/manage');
  await page.getByLabel('Vertragskontonummer', { exact: true }).fill(pair.account);
  await page.getByLabel('Zählernummer', { exact: true }).fill(pair.meter);
  await page.getByRole('button', { name: 'Hinzufügen' }).click();
}

/** A number as it is printed: letters, then digits in groups. */
function grouped(number: string): RegExp {
  return new RegExp([...number].join('\\s?'));
}

test('a second contract account is added and the pages change to it', async ({ page, axe }) => {
  const [first, second] = [takePair(), takePair()];
  const who = await signUp(page, first);

  await add(page, second);
  await expect(page.getByText('Das Vertragskonto ist hinzugefügt.')).toBeVisible();
  await expect(page.getByText('2 Vertragskonten gehören zu Ihrem Zugang.')).toBeVisible();
  await axe(page);
  const mail = await mailbox(page, who.email, 'Vertragskonto hinzugefügt');
  expect(mail.text).toMatch(grouped(second.account));

  // By the switch in the head.
  await page.goto('/contract');
  await expect(page.getByRole('main')).toContainText(grouped(first.account));
  const head = page.getByRole('banner');
  await head.getByRole('group').first().locator('summary').click();
  await head.getByRole('button', { name: grouped(second.account) }).click();
  await expect(page).toHaveURL(/\/contract$/);
  await expect(page.getByRole('main')).toContainText(grouped(second.account));
  await expect(page.getByRole('main')).not.toContainText(grouped(first.account));

  // And by the administration.
  await page.goto('/manage');
  await page.getByRole('button', { name: 'Dieses anzeigen' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await page.goto('/contract');
  await expect(page.getByRole('main')).toContainText(grouped(first.account));
});

test('a wrong pair and a taken pair get the same answer', async ({ page, axe }) => {
  await signUp(page);
  const free = takePair();
  const answers: string[] = [];
  for (const pair of [{ account: free.account, meter: '999999' }, taken, { account: 'IR99999990', meter: '4711471' }]) {
    await add(page, pair);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Diese beiden Nummern passen nicht zusammen');
    answers.push(await alert.innerText());
    await expect(page.getByLabel('Vertragskontonummer', { exact: true })).toHaveValue(pair.account);
    await expect(page.getByLabel('Zählernummer', { exact: true })).toHaveValue(pair.meter);
  }
  expect(new Set(answers).size).toBe(1);
  await axe(page);
});

test('the own contract account is recognised', async ({ page }) => {
  const pair = takePair();
  await signUp(page, pair);
  await add(page, pair);
  await expect(page.getByRole('alert')).toContainText('gehört schon zu Ihrem Zugang');
});
