// Takes the pictures of the README from a portal that runs with its demo data (`make run PROFILE=…`).
// Usage: node tools/pictures.mjs [http://127.0.0.1:3000] [PROFILE]

import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const base = process.argv[2] ?? 'http://127.0.0.1:3000';
const profile = process.argv[3] ?? 'hamm';
const own = '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath: existsSync(own) ? own : undefined, args: ['--no-sandbox'] });

const people = {
  hamm: ['jana.yilmaz-brandt@example.org', 'Laterne-Kanal-59065'],
  westfalica: ['Erika.Hartmann', 'Sprudel-Kiesel-Tonne-31'],
  bochum: ['leonie.kowalski-brandt@example.org', 'Foerderturm-Kirsche-44'],
  hwk: ['sandra.petersen@example.org', 'Bernstein-Segel-7742'],
};
const phoneSize = { width: 390, height: 844 };
const open = async (viewport, colorScheme, locale = 'de-DE') => {
  const context = await browser.newContext({ viewport, colorScheme, locale, reducedMotion: 'reduce' });
  return context.newPage();
};
const signedIn = async (viewport, colorScheme) => {
  const page = await open(viewport, colorScheme);
  const [name, password] = people[profile];
  await page.goto(`${base}/sign-in`);
  await page.fill('#name', name);
  await page.fill('#password', password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.waitForURL('**/overview');
  return page;
};
const take = async (page, name) => {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `docs/pictures/${name}.png` });
};

if (profile === 'hamm') {
  const desktop = await signedIn({ width: 1280, height: 860 }, 'light');
  await take(desktop, 'overview');
  await desktop.goto(`${base}/consumption`);
  await take(desktop, 'consumption');
  const phone = await signedIn(phoneSize, 'light');
  await phone.goto(`${base}/readings/report`);
  const last = await phone.locator('.report__last').first().innerText();
  const value = Number(last.match(/zuletzt ([\d.]+)/)[1].replaceAll('.', '')) + 150;
  await phone.locator('.register__input').first().fill(String(value));
  await take(phone, 'report-phone');
  // The cellar: the phone knows the meters after a "yes".
  await phone.locator('#remember-yes').click();
  await phone.locator('#remember-open').click();
  await phone.locator('#capture-meters input[inputmode]').first().fill(String(value));
  await phone.evaluate(() => document.querySelector('#capture').scrollIntoView());
  await take(phone, 'offline-phone');
  await take(await signedIn(phoneSize, 'dark'), 'overview-phone-dark');
} else if (profile === 'helen') {
  // Its people come from their bank: the steps, in the portal's first language.
  const page = await open(phoneSize, 'light', 'sv-SE');
  await page.goto(`${base}/register/bank`);
  await take(page, 'helen-phone');
} else {
  await take(await signedIn(phoneSize, 'light'), `${profile}-phone`);
}
await browser.close();
