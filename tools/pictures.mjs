// Takes the pictures of the README from a portal that runs with its demo data (`make run`).
// Usage: node tools/pictures.mjs [http://127.0.0.1:3000]

import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const base = process.argv[2] ?? 'http://127.0.0.1:3000';
const own = '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath: existsSync(own) ? own : undefined, args: ['--no-sandbox'] });

const signedIn = async (viewport, colorScheme) => {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'de-DE', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${base}/sign-in`);
  await page.fill('#name', 'jana.yilmaz-brandt@example.org');
  await page.fill('#password', 'Laterne-Kanal-59065');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.waitForURL('**/overview');
  return page;
};
const take = async (page, name) => {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `docs/pictures/${name}.png` });
};

const desktop = await signedIn({ width: 1280, height: 860 }, 'light');
await take(desktop, 'overview');
await desktop.goto(`${base}/consumption`);
await take(desktop, 'consumption');
const phone = await signedIn({ width: 390, height: 844 }, 'light');
await phone.goto(`${base}/readings/report`);
const last = await phone.locator('.report__last').first().innerText();
const value = Number(last.match(/zuletzt ([\d.]+)/)[1].replaceAll('.', '')) + 150;
await phone.locator('.register__input').first().fill(String(value));
await take(phone, 'report-phone');
await take(await signedIn({ width: 390, height: 844 }, 'dark'), 'overview-phone-dark');
await browser.close();
