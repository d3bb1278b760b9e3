// Draws a profile's icons for phones from its logo. Usage: node tools/icons.mjs profiles/SLUG [BACKGROUND]
// The maskable one keeps its edge free, because phones cut it into circles and squares.

import { readFileSync } from 'node:fs';

import { chromium } from '@playwright/test';

const [folder, background = '#ffffff'] = process.argv.slice(2);
const logo = `data:image/svg+xml;base64,${readFileSync(`${folder}/logo.svg`).toString('base64')}`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, size, part, colour] of [
  ['icon-192', 192, 1, 'transparent'], ['icon-512', 512, 1, 'transparent'], ['icon-maskable-512', 512, 0.62, background],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0;display:grid;place-items:center;height:100vh;background:${colour}">
    <img src="${logo}" width="${size * part}" height="${size * part}">`);
  await page.screenshot({ path: `${folder}/${name}.png`, omitBackground: true });
  await page.close();
}
await browser.close();
