// A portal over TLS with a certificate of its own and fresh demo data, for browsers that Playwright does not drive.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Somebody of the demo who is never changed by a test, with high and low tariff, gas and water. */
export const jana = { email: 'jana.yilmaz-brandt@example.org', password: 'Laterne-Kanal-59065' };

/** Starts the portal on `port`; gives its address and how to stop it. */
export async function portal(port) {
  const folder = mkdtempSync(join(tmpdir(), 'portal-browsers-'));
  const [certificate, key] = ['cert.pem', 'key.pem'].map((name) => join(folder, name));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
    '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', key, '-out', certificate],
  { stdio: 'ignore' });
  const url = `https://localhost:${port}`;
  const server = spawn('tools/e2e-server.sh', [String(port)], {
    env: { ...process.env, E2E_DATA: join(folder, 'data'), PORTAL_BASE_URL: url, PORTAL_TLS_CERT: certificate, PORTAL_TLS_KEY: key,
      CUSTOMERS: '20' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(`${url}/health/ready`).then((answer) => answer.ok, () => false);
    if (ready) break;
    if (tries > 600) throw new Error('the portal does not start');
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
  const gone = new Promise((resolve) => { server.once('exit', resolve); });
  const stop = async () => {
    server.kill('SIGTERM');
    await gone;
  };
  const clean = () => rmSync(folder, { recursive: true, force: true });
  return { url, stop, clean };
}

/** Stops with a sentence if something is not so. */
export function must(holds, sentence) {
  if (!holds) throw new Error(sentence);
  console.log(`  ${sentence}`);
}
