// Once is once, and a limit is a limit, over two server processes on one database: fifty uses of each one-time thing
// at the same moment, half of them at either process, and exactly one wins.
// Usage: node tools/races.mjs sqlite|postgres PROFILE   (postgres: DATABASE_URL is set)

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [engine, profile] = process.argv.slice(2);
const server = 'target/debug/server';
const crowd = 50;
const limit = 10;
const ports = [3300, 3301];
const bases = ports.map((port) => `http://127.0.0.1:${port}`);
const data = mkdtempSync(join(tmpdir(), 'portal-races.'));
const password = 'Laterne-Kanal-59065-x';
const env = {
  ...process.env, PORTAL_DATA: data, PORTAL_BASE_URL: bases[0], PORTAL_LOG: 'error', PORTAL_PROFILE: profile,
  PORTAL_DATABASE_URL: engine === 'postgres' ? process.env.DATABASE_URL : `sqlite://${data}/portal.db`,
  PORTAL_HASH_MEMORY_KIB: '64', PORTAL_HASH_PASSES: '1',
  PORTAL_DEMO: 'true', PORTAL_TRUSTED_PROXIES: '127.0.0.1', PORTAL_LIMIT_SIGN_INS: '100000', PORTAL_LIMIT_PAIRS: '0',
  PORTAL_LIMIT_MAILS: '0', PORTAL_LIMIT_REQUESTS: '0', PORTAL_LIMIT_REGISTRATIONS: String(limit),
  LEPTOS_SITE_ROOT: 'target/site-test',
};
const children = [];
const cleanUp = () => {
  children.forEach((child) => child.kill('SIGKILL'));
  rmSync(data, { recursive: true, force: true });
};
const fail = (text) => { console.error(`races (${engine}, ${profile}): ${text}`); cleanUp(); process.exit(1); };
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const run = (...args) => execFileSync(server, args, { env, encoding: 'utf8' });

async function start(at) {
  const own = { ...env, LEPTOS_SITE_ADDR: `127.0.0.1:${ports[at]}` };
  children.push(spawn(server, ['serve'], { env: own, stdio: ['ignore', 'ignore', 'inherit'] }));
  for (let i = 0; i < 200; i += 1) {
    try { if ((await send(at, 'GET', '/health/ready', {})).status === 200) return; } catch { /* not yet */ }
    await sleep(50);
  }
  fail('a server did not become ready');
}

/** Asks one of the two processes, as a balancer before both would. */
function send(at, method, path, headers, body = '') {
  const all = { Host: new URL(bases[0]).host, Origin: bases[0], Accept: 'text/html', ...headers };
  return new Promise((done, broken) => {
    const sent = request(bases[at % 2] + path, { method, headers: all }, (answer) => {
      answer.resume();
      const cookies = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]);
      answer.on('end', () => done({ status: answer.statusCode, location: answer.headers.location ?? '', cookies }));
    });
    sent.on('error', broken);
    sent.end(body);
  });
}
const post = (at, path, from, fields, cookie) => {
  const body = new URLSearchParams(fields).toString();
  return send(at, 'POST', path, {
    'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body),
    'X-Forwarded-For': from, ...(cookie && { Cookie: cookie }),
  }, body);
};
const address = (at) => `10.4.${Math.floor(at / 200)}.${at % 200}`;
const cookieOf = (answer, name) => answer.cookies.find((cookie) => cookie.startsWith(`${name}=`));

/** Sends the same thing fifty times; whoever gets to `page` won, and that is one. */
async function race(name, page, use) {
  const answers = await Promise.all(Array.from({ length: crowd }, (_, at) => use(at)));
  const won = answers.filter((answer) => answer.location.includes(page));
  const broken = answers.filter((answer) => answer.status !== 302 && answer.status !== 303);
  if (broken.length) fail(`${name}: ${broken.length} answers are ${broken[0].status}`);
  if (won.length !== 1) fail(`${name}: ${won.length} of ${crowd} won`);
  console.log(`races (${engine}, ${profile}): ${name}: one of ${crowd} won`);
  return won[0];
}

async function mailTo(email, pattern) {
  for (let i = 0; i < 400; i += 1) {
    const mails = readdirSync(join(data, 'mailbox')).filter((name) => name.endsWith('.eml')).sort()
      .map((name) => readFileSync(join(data, 'mailbox', name), 'utf8'));
    const texts = mails.filter((mail) => mail.includes(`To: ${email}`)).map((mail) => mail.replace(/=\r?\n/g, ''));
    const found = texts.map((text) => text.match(pattern)?.[1]).filter(Boolean).at(-1);
    if (found) return found.replaceAll('=3D', '=');
    await sleep(50);
  }
  return fail(`no mail for ${email}`);
}

async function linkCookie(page, token) {
  const opened = await send(0, 'GET', `/${page}/${token}`, {});
  return cookieOf(opened, '__Host-link') ?? fail(`the link of ${page} does not open`);
}

function table(name) {
  const [head, ...lines] = readFileSync(join(data, 'demo', `${name}.csv`), 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, at) => [names[at], value])));
}

const byLetter = profile === 'bochum';
const numbersOf = (row) => (byLetter ? { number: row.number, code: row.code }
  : { contract_account: row.contract_account_no, meter: row.meter_no });

run('migrate');
run('demo', '--profile', profile, '--customers', '30', '--pdf-customers', '0', '--to', `${data}/demo`);
run('import', `${data}/demo`);
await start(0);
await start(1);
const rows = table(byLetter ? 'letters' : 'registrable').filter((row) => (byLetter ? row.code : row.meter_no));

// The limit of an address counts at both processes together.
const sent = await Promise.all(Array.from({ length: crowd }, (_, at) => post(at, '/api/account/register', '10.5.0.1',
  { ...numbersOf(rows[1]), meter: '0000000', code: 'K7XQ2-M9D4T', email: `viele${at}@example.org`, password })));
const taken = sent.filter((answer) => answer.location.includes('sent')).length;
if (taken !== limit) fail(`${taken} registrations of one address went through, ${limit} may`);
console.log(`races (${engine}, ${profile}): ${taken} of ${crowd} registrations of one address, as the limit says`);

// One login out of fifty links to the same numbers or the same letter.
const people = Array.from({ length: crowd }, (_, at) => `rennen${at}@example.org`);
// One after the other: of a letter's code no more than five tries are looked at at once.
for (const [at, email] of people.entries()) {
  await post(at, '/api/account/register', address(at), { ...numbersOf(rows[0]), email, password });
}
const cookies = await Promise.all(people.map(async (email) => linkCookie('activate',
  await mailTo(email, /\/activate\/([\w-]+)/))));
const links = await race('links of fifty people to one proof', '/overview', (at) => post(at, '/api/account/activate',
  address(at), {}, cookies[at]));
if (!cookieOf(links, '__Host-session')) fail('the winner has no session');

// One use of one link.
const [email, other] = ['einmal@example.org', 'anders@example.org'];
await post(0, '/api/account/register', address(60), { ...numbersOf(rows[2]), email, password });
const activation = await linkCookie('activate', await mailTo(email, /\/activate\/([\w-]+)/));
await race('an activation link', '/overview', (at) => post(at, '/api/account/activate', address(at), {}, activation));

// What a forgotten password brings: one use, whichever kind.
await post(0, '/api/account/ask-for-reset', address(61), { name: email });
let cookie;
if (profile === 'hamm') {
  const temporary = await mailTo(email, /Passwort: (\S+)/);
  const opened = await race('a temporary password', '/new-password', (at) => post(at, '/api/account/sign-in',
    address(at), { name: email, password: temporary }));
  cookie = cookieOf(opened, '__Host-link');
} else {
  cookie = await linkCookie('new-password', await mailTo(email, /\/new-password\/([\w-]+)/));
}
await race('a link for a new password', '/overview', (at) => post(at, '/api/account/reset-password', address(at),
  { password: `Vier-Kraniche-am-Hafen-${at}` }, cookie));

if (byLetter) {
  // A letter added to a login: fifty tries of one person, of whom the limits let some through.
  await post(0, '/api/account/register', address(62), { ...numbersOf(rows[3]), email: other, password });
  const mine = await linkCookie('activate', await mailTo(other, /\/activate\/([\w-]+)/));
  const entered = await post(0, '/api/account/activate', address(62), {}, mine);
  const session = cookieOf(entered, '__Host-session');
  await race('the code of a letter, added to a login', 'added', (at) => post(at, '/api/account/add', address(at),
    numbersOf(rows[4]), session));
}
cleanUp();
process.exit(0);
