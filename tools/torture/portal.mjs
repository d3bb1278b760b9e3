// A portal that proofs start, kill and start again, and the few steps of a browser that they need.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const server = 'target/debug/server';

export const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });

/** A portal on `port` with its own folder; `engine` is sqlite, or postgres with DATABASE_URL. */
export class Portal {
  constructor(name, engine, port, settings = {}) {
    this.name = name;
    this.base = `http://127.0.0.1:${port}`;
    this.data = mkdtempSync(join(tmpdir(), 'portal-torture.'));
    this.env = {
      ...process.env, PORTAL_DATA: this.data, PORTAL_BASE_URL: this.base, PORTAL_LOG: 'error', PORTAL_PROFILE: 'hamm',
      PORTAL_DATABASE_URL: engine === 'postgres' ? process.env.DATABASE_URL : `sqlite://${this.data}/portal.db`,
      PORTAL_HASH_MEMORY_KIB: '64', PORTAL_HASH_PASSES: '1',
      PORTAL_LIMIT_SIGN_INS: '100000', PORTAL_LIMIT_PAIRS: '0', PORTAL_LIMIT_MAILS: '0', PORTAL_LIMIT_REGISTRATIONS: '100000',
      PORTAL_LIMIT_READINGS: '100000', PORTAL_LIMIT_PHOTOS: '100000', PORTAL_LIMIT_REQUESTS: '0',
      LEPTOS_SITE_ADDR: `127.0.0.1:${port}`, LEPTOS_SITE_ROOT: 'target/site-test', ...settings,
    };
  }

  fail(text) {
    console.error(`${this.name}: ${text}`);
    this.clean();
    process.exit(1);
  }

  clean() {
    this.child?.kill('SIGKILL');
    rmSync(this.data, { recursive: true, force: true });
  }

  /** Another role of the program, to its end. */
  run(...args) {
    return execFileSync(server, args, { env: this.env, encoding: 'utf8' });
  }

  async start() {
    this.child = spawn(server, ['serve'], { env: this.env, stdio: ['ignore', 'ignore', 'inherit'] });
    for (let i = 0; i < 200; i += 1) {
      try { if ((await fetch(`${this.base}/health/ready`)).ok) return; } catch { /* not yet */ }
      await sleep(50);
    }
    this.fail('the server did not become ready');
  }

  /** Ends it with a signal and waits until it is gone. */
  async end(signal) {
    const gone = new Promise((done) => { this.child.once('exit', done); });
    this.child.kill(signal);
    await gone;
  }

  post(path, fields, cookie) {
    return fetch(this.base + path, {
      method: 'POST', redirect: 'manual', body: new URLSearchParams(fields),
      headers: { Origin: this.base, Accept: 'text/html', ...(cookie ? { Cookie: cookie } : {}) },
    });
  }

  async page(path, cookie) {
    return (await fetch(this.base + path, { headers: { Cookie: cookie } })).text();
  }
}

export const cookieOf = (response, name) => response.headers.getSetCookie()
  .find((cookie) => cookie.startsWith(`${name}=`))?.split(';')[0];

const unescape = (text) => text.replace(/&quot;/g, '"').replace(/&#39;|&#x27;/g, "'").replace(/&lt;/g, '<')
  .replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/** The reading form as a browser would send it: today, every register a little more than last time. */
export function reportForm(html) {
  const fields = { confirm: 'yes' };
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const attribute = (name) => unescape(tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? '');
    if (['key', 'read_on'].includes(attribute('name'))) fields[attribute('name')] = attribute('value');
  }
  for (const found of html.matchAll(/name="values\[r([0-9a-f-]{36})\]"/g)) {
    const before = html.slice(html.lastIndexOf('report__last', found.index), found.index);
    const last = (before.match(/zuletzt ([\d.]+)/)?.[1] ?? '0').replaceAll('.', '');
    const digits = Number(before.match(/register--int-(\d)/)?.[1]);
    if (!digits) throw new Error('a register has no drums');
    // Two more: so little needs no question, not even where the register starts again at zero.
    fields[`values[r${found[1]}]`] = String((Number(last) + 2) % 10 ** digits);
  }
  if (!fields.key || Object.keys(fields).length < 4) throw new Error('the form has no registers');
  return fields;
}
