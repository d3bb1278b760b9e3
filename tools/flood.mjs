// A flood of sign-ins (security.md F20): five hundred at once, for known and unknown names, from as many addresses.
// The memory stays bounded by the gate before the hash, other pages stay quick, and the owner on a device that signed in
// before still gets in. Real hashes, so it needs a machine to itself: `make torture` runs it.
// Usage: node tools/flood.mjs path/to/server

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const server = process.argv[2];
const port = 3295;
const base = `http://127.0.0.1:${port}`;
const data = mkdtempSync(join(tmpdir(), 'portal-flood.'));
const hashMiB = 32;
const env = {
  ...process.env, PORTAL_DATA: data, PORTAL_BASE_URL: base, PORTAL_LOG: 'error', PORTAL_PROFILE: 'hamm',
  PORTAL_DATABASE_URL: `sqlite://${data}/portal.db`, PORTAL_DEMO: 'true', PORTAL_TRUSTED_PROXIES: '127.0.0.1',
  PORTAL_LIMIT_PAIRS: '0', LEPTOS_SITE_ADDR: `127.0.0.1:${port}`, LEPTOS_SITE_ROOT: 'target/site-test',
};
const run = (...args) => execFileSync(server, args, { env, encoding: 'utf8' });
const owner = { name: 'jana.yilmaz-brandt@example.org', password: 'Laterne-Kanal-59065' };
let child;
const cleanUp = () => { child?.kill('SIGKILL'); rmSync(data, { recursive: true, force: true }); };
const fail = (text) => { console.error(`flood: ${text}`); cleanUp(); process.exit(1); };
const agent = new Agent({ keepAlive: true, maxSockets: 600 });

function send(method, path, from, form, cookie = '') {
  const body = form ? new URLSearchParams(form).toString() : '';
  const headers = {
    'X-Forwarded-For': from, Cookie: cookie, Accept: 'text/html', Origin: base, 'Sec-Fetch-Site': 'same-origin',
    ...(form && { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) }),
  };
  const begun = performance.now();
  return new Promise((done) => {
    const sent = request(base + path, { method, headers, agent }, (answer) => {
      answer.resume();
      answer.on('end', () => done({
        status: answer.statusCode, location: answer.headers.location ?? '', ms: performance.now() - begun,
        cookies: (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]),
      }));
    });
    sent.on('error', () => done({ status: 0, location: '', ms: performance.now() - begun, cookies: [] }));
    sent.end(body);
  });
}
const rss = () => Number(readFileSync(`/proc/${child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

run('migrate');
run('demo', '--customers', '6', '--pdf-customers', '0', '--to', `${data}/demo`);
run('import', `${data}/demo`);
child = spawn(server, ['serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
for (let i = 0; ; i += 1) {
  if ((await send('GET', '/health/ready', '10.0.0.1')).status === 200) break;
  if (i > 200) fail('the server did not become ready');
  await sleep(100);
}
const home = '10.1.1.1';
const first = await send('POST', '/api/account/sign-in', home, owner);
const device = first.cookies.find((line) => line.startsWith('__Host-known='));
if (!first.location.endsWith('/overview') || !device) fail(`the owner cannot sign in: ${first.status} ${first.location}`);

const before = rss();
let most = before;
const watch = setInterval(() => { most = Math.max(most, rss()); }, 20);
const names = (at) => (at % 2 ? owner.name : `nobody${at}@example.org`);
const flood = Array.from({ length: 500 }, (_, at) => send('POST', '/api/account/sign-in',
  `10.2.${Math.floor(at / 200)}.${at % 200}`, { name: names(at), password: `wrong ${at}` }));
const pages = [];
let owners = { status: 0, location: '' };
let over = false;
const others = (async () => {
  for (let at = 0; !over || at < 30; at += 1) {
    pages.push((await send('GET', '/help', `10.3.0.${at % 200}`)).ms);
    await sleep(20);
  }
})();
const ownerTries = (async () => {
  // A full gate says so at once, and a person tries again.
  for (let at = 0; at < 40 && !owners.location.endsWith('/overview'); at += 1) {
    owners = await send('POST', '/api/account/sign-in', `10.1.1.${at + 2}`, owner, device);
    if (!owners.location.endsWith('/overview')) await sleep(500);
  }
})();
const answers = await Promise.all(flood);
over = true;
await Promise.all([others, ownerTries]);
clearInterval(watch);
pages.sort((a, b) => a - b);
const p95 = pages[Math.floor(pages.length * 0.95)];
const ceiling = before + cpus().length * hashMiB + 64;
const inside = answers.filter((answer) => answer.location.endsWith('/overview')).length;
const broken = answers.filter((answer) => answer.status === 0).length;
console.log(`flood: ${pages.length} other pages, p95 ${p95.toFixed(0)} ms; memory ${before.toFixed(0)} MB, at most ${most.toFixed(0)} MB `
  + `(ceiling ${ceiling.toFixed(0)}); owner in: ${owners.location.endsWith('/overview')}`);
if (inside) fail(`${inside} wrong passwords opened something`);
if (broken) fail(`${broken} connections broke`);
if (most > ceiling) fail('memory is not bounded by the gate');
if (p95 > 300) fail('other pages became slow');
if (!owners.location.endsWith('/overview')) fail(`the owner is locked out: ${owners.status} ${owners.location}`);
cleanUp();
