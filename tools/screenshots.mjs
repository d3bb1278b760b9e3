// Takes the two pictures of the portal that browsers show when it is installed: its start page, without any data.
// Usage: node tools/screenshots.mjs http://127.0.0.1:3000 PROFILE

import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const [base, profile] = process.argv.slice(2);
const own = '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath: existsSync(own) ? own : undefined, args: ['--no-sandbox'] });
const locale = profile === 'helen' ? 'sv-SE' : 'de-DE';
for (const [name, viewport] of [['narrow', { width: 390, height: 844 }], ['wide', { width: 1280, height: 800 }]]) {
  const context = await browser.newContext({ viewport, locale, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(base);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `profiles/${profile}/screenshot-${name}.png` });
}
await browser.close();
