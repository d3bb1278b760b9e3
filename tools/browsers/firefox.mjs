// Firefox, over WebDriver BiDi: signs in, sees the tiles, sends a reading, and opens without a network.
// Usage: node tools/browsers/firefox.mjs [PORT]

import puppeteer from 'puppeteer-core';

import { jana, must, portal } from './portal.mjs';

const { url, stop, clean } = await portal(Number(process.argv[2] ?? 4390));
const browser = await puppeteer.launch({
  browser: 'firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr', headless: true, acceptInsecureCerts: true,
  extraPrefsFirefox: { 'intl.accept_languages': 'de-DE', 'dom.serviceWorkers.testing.enabled': true },
});
const complaints = [];
let code = 1;
try {
  const page = await browser.newPage();
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.setDefaultTimeout(20_000);
  const title = () => page.$eval('h1', (heading) => heading.textContent);
  await page.goto(`${url}/sign-in`);
  await page.type('#name', jana.email);
  await page.type('#password', jana.password);
  await Promise.all([page.waitForNavigation(), page.click('main button.button--main')]);
  must(page.url() === `${url}/overview`, 'somebody signs in');
  must((await page.$$('main article.tile')).length >= 4, 'the four tiles are there');
  await page.waitForFunction(() => document.querySelectorAll('leptos-island').length > 0);
  must(await page.evaluate(() => navigator.serviceWorker.ready.then((worker) => worker.active !== null)), 'the service worker is ready');
  await page.goto(`${url}/readings/report`);
  // The hint beside the field is written by the island while somebody types.
  await page.waitForSelector('main input[inputmode]');
  const inputs = await page.$$('main input[inputmode]');
  const before = await page.$eval('main form', (form) => form.textContent);
  await inputs.at(-1).type('1');
  await page.waitForFunction((text) => document.querySelector('main form').textContent !== text, {}, before);
  must(true, 'the island answers while somebody types');
  await inputs.at(-1).press('Backspace');
  const usual = await page.$eval('main form', (form) => {
    const field = [...form.querySelectorAll('.field')].filter((one) => one.querySelector('input[inputmode]')).at(-1);
    return field.textContent.match(/([\d.\u00a0 ]+) (?:bis|und) ([\d.\u00a0 ]+)/)?.slice(1).map((text) => Number(text.replace(/\D/g, '')));
  });
  must(usual?.length === 2, `a usual value is named: ${usual?.join(' to ')}`);
  await inputs.at(-1).type(String(Math.round((usual[0] + usual[1]) / 2)));
  await Promise.all([page.waitForNavigation(), page.click('main form button.button--main')]);
  must(page.url().includes('/readings/receipt/'), 'a reading gets its receipt');
  must(complaints.length === 0, `no complaints in the console ${complaints.join(' | ')}`);
  // The worker answers where the portal does not.
  await stop();
  await page.goto(`${url}/overview`);
  must(await title() === 'Kein Netz', 'without the portal the kept page opens');
  code = 0;
} catch (error) {
  console.error(error, complaints);
} finally {
  await browser.close();
  await stop().catch(() => {});
  clean();
}
process.exit(code);
