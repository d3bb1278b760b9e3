// WebKitGTK, over WebDriver in plain HTTP: what Safari makes of the portal, as far as a relative of it can tell.
// Usage: node tools/browsers/webkit.mjs [PORT]

import { spawn } from 'node:child_process';

import { jana, must, portal } from './portal.mjs';

const port = Number(process.argv[2] ?? 4391);
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const sleep = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

const { url, stop, clean } = await portal(port);
const env = { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1', LANG: 'C.UTF-8' };
const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port + 100}`], { env, stdio: 'ignore', detached: true });

async function command(method, path, body) {
  const answer = await fetch(`http://127.0.0.1:${port + 100}${path}`, {
    method, body: body === undefined ? undefined : JSON.stringify(body),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${value?.error} ${value?.message}`);
  return value;
}

async function patiently(work, sentence, tries = 100) {
  for (let at = 0; at < tries; at += 1) {
    const found = await work().catch(() => undefined);
    if (found) return found;
    await sleep(200);
  }
  throw new Error(sentence);
}

let session;
let code = 1;
try {
  const created = await patiently(() => command('POST', '/session', {
    capabilities: { alwaysMatch: {
      acceptInsecureCerts: true,
      'webkitgtk:browserOptions': { binary: process.env.MINIBROWSER ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', args: ['--automation'] },
    } },
  }), 'the browser does not start', 50);
  session = `/session/${created.sessionId}`;
  const go = (path) => command('POST', `${session}/url`, { url: url + path });
  const run = (script, ...args) => command('POST', `${session}/execute/sync`, { script, args });
  const later = (script, ...args) => command('POST', `${session}/execute/async`, { script, args });
  const find = (css) => command('POST', `${session}/element`, { using: 'css selector', value: css }).then((one) => one[ELEMENT]);
  const type = async (css, text) => command('POST', `${session}/element/${await find(css)}/value`, { text });
  const click = async (css) => command('POST', `${session}/element/${await find(css)}/click`, {});
  const at = (path) => patiently(async () => (await command('GET', `${session}/url`)).includes(path), `the page ${path} does not come`);

  await go('/sign-in');
  await type('#name', jana.email);
  await type('#password', jana.password);
  await click('main button.button--main');
  await at('/overview');
  must(true, 'somebody signs in');
  must(await run('return document.querySelectorAll("main article.tile").length') >= 4, 'the four tiles are there');
  must(await later('const done = arguments[0]; navigator.serviceWorker.ready.then((worker) => done(worker.active !== null));'),
    'the service worker is ready');
  await go('/readings/report');
  const text = 'return document.querySelector("main form").textContent';
  const before = await run(text);
  await patiently(async () => run('return performance.getEntriesByType("resource").some((one) => one.name.endsWith(".wasm"))'), 'the WASM does not come');
  await sleep(1500);
  const last = 'const all = document.querySelectorAll("main input[inputmode]"); const one = all[all.length - 1]; one.id ||= "last"; return one.id;';
  const field = `#${await run(last)}`;
  await type(`[id="${field.slice(1)}"]`, '1');
  await patiently(async () => (await run(text)) !== before, 'the island does not answer');
  must(true, 'the island answers while somebody types');
  const usual = await run(`const field = document.querySelector('[id="${field.slice(1)}"]').closest('.field');
    return field.textContent.match(/([\\d.\\u00a0 ,]+) (?:bis|und|to|and) ([\\d.\\u00a0 ,]+)/).slice(1).map((text) => Number(text.replace(/\\D/g, '')));`);
  await command('POST', `${session}/element/${await find(`[id="${field.slice(1)}"]`)}/clear`, {});
  await type(`[id="${field.slice(1)}"]`, String(Math.round((usual[0] + usual[1]) / 2)));
  await click('main form button.button--main');
  await at('/readings/receipt/');
  must(true, 'a reading gets its receipt');
  must(await later(`const done = arguments[0]; const open = indexedDB.open('probe');
    open.onsuccess = () => done(true); open.onerror = () => done(false);`), 'there is a place for readings without a network');
  must(await run('return [...document.querySelectorAll("dialog")].every((one) => typeof one.showModal === "function")'), 'dialogs are known');
  await stop();
  await go('/overview').catch(() => {});
  const kept = await patiently(async () => run('return document.getElementById("no-network") !== null'), 'the kept page does not open');
  must(kept, 'without the portal the kept page opens');
  code = 0;
} catch (error) {
  console.error(error);
} finally {
  if (session) await command('DELETE', session).catch(() => {});
  try { process.kill(-driver.pid, 'SIGTERM'); } catch { /* It is gone. */ }
  await stop().catch(() => {});
  clean();
}
process.exit(code);
