// Two server processes of one portal on one database, with demo people, and what a test does with them.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const [engine, profile] = process.argv.slice(2);
const server = 'target/debug/server';
export const crowd = 50;
/** Registrations of one address in an hour. */
export const limit = 10;
const ports = [3300, 3301];
export const bankPort = 4300;
export const bases = ports.map((port) => `http://127.0.0.1:${port}`);
export const data = mkdtempSync(join(tmpdir(), 'portal-races.'));
export const password = 'Laterne-Kanal-59065-x';
const env = {
  ...process.env, PORTAL_DATA: data, PORTAL_BASE_URL: bases[0], PORTAL_LOG: 'error', PORTAL_PROFILE: profile,
  PORTAL_DATABASE_URL: engine === 'postgres' ? process.env.DATABASE_URL : `sqlite://${data}/portal.db`,
  PORTAL_HASH_MEMORY_KIB: '64', PORTAL_HASH_PASSES: '1',
  PORTAL_DEMO: 'true', PORTAL_TRUSTED_PROXIES: '127.0.0.1', PORTAL_LIMIT_SIGN_INS: '100000', PORTAL_LIMIT_PAIRS: '0',
  PORTAL_LIMIT_MAILS: '0', PORTAL_LIMIT_REQUESTS: '0', PORTAL_LIMIT_REGISTRATIONS: String(limit),
  LEPTOS_SITE_ROOT: 'target/site-test',
  ...(profile === 'helen' && { PORTAL_BANK_ISSUER: `http://127.0.0.1:${bankPort}` }),
};
const children = [];
/** Notes another process that ends with this one. */
export const alongside = (child) => { children.push(child); };
export const cleanUp = () => {
  children.forEach((child) => child.kill('SIGKILL'));
  rmSync(data, { recursive: true, force: true });
};
export const fail = (text) => { console.error(`races (${engine}, ${profile}): ${text}`); cleanUp(); process.exit(1); };
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
export function send(at, method, path, headers, body = '') {
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
export const post = (at, path, from, fields, cookie) => {
  const body = new URLSearchParams(fields).toString();
  return send(at, 'POST', path, {
    'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body),
    'X-Forwarded-For': from, ...(cookie && { Cookie: cookie }),
  }, body);
};
export const address = (at) => `10.4.${Math.floor(at / 200)}.${at % 200}`;
export const cookieOf = (answer, name) => answer.cookies.find((cookie) => cookie.startsWith(`${name}=`));

/** Sends the same thing fifty times; whoever gets to `page` won, and that is one. */
export async function race(name, page, use) {
  const answers = await Promise.all(Array.from({ length: crowd }, (_, at) => use(at)));
  const won = answers.filter((answer) => answer.location.includes(page));
  const broken = answers.filter((answer) => answer.status !== 302 && answer.status !== 303);
  if (broken.length) fail(`${name}: ${broken.length} answers are ${broken[0].status}`);
  if (won.length !== 1) fail(`${name}: ${won.length} of ${crowd} won`);
  say(`${name}: one of ${crowd} won`);
  return won[0];
}

export async function mailTo(email, pattern) {
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

export async function linkCookie(page, token) {
  const opened = await send(0, 'GET', `/${page}/${token}`, {});
  return cookieOf(opened, '__Host-link') ?? fail(`the link of ${page} does not open`);
}

export function table(name) {
  const [head, ...lines] = readFileSync(join(data, 'demo', `${name}.csv`), 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, at) => [names[at], value])));
}


/** Says what went as it should. */
export const say = (text) => console.log(`races (${engine}, ${profile}): ${text}`);

/** Loads demo people and starts both processes. */
export async function open() {
  run('migrate');
  run('demo', '--profile', profile, '--customers', '30', '--pdf-customers', '0', '--to', `${data}/demo`);
  run('import', `${data}/demo`);
  await start(0);
  await start(1);
}
