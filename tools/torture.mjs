// Nothing lost, nothing twice: kills the server with SIGKILL while customers report readings, starts it
// again, sends what was not acknowledged once more with the same keys, and compares.
// Usage: node tools/torture.mjs sqlite|postgres ROUNDS   (postgres: DATABASE_URL is set)

import { readFileSync, readdirSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { Portal, cookieOf, reportForm, sleep } from './torture/portal.mjs';

const [engine, rounds] = [process.argv[2], Number(process.argv[3])];
const perRound = 140;
const least = 100;
const port = 3290 + (engine === 'postgres' ? 1 : 0);
const smtpPort = port + 100;
const portal = new Portal(`torture (${engine})`, engine, port, { PORTAL_MAIL: `smtp://127.0.0.1:${smtpPort}` });
const { base, data } = portal;
const fail = (text) => portal.fail(text);
const run = (...args) => portal.run(...args);
const post = (path, fields, cookie) => portal.post(path, fields, cookie);

// A mail server that keeps what it is given, by Message-ID.
const mails = [];
net.createServer((socket) => {
  let body = null; let rest = '';
  socket.write('220 sink\r\n');
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    rest += chunk;
    for (let at; (at = rest.indexOf('\r\n')) >= 0;) {
      const line = rest.slice(0, at); rest = rest.slice(at + 2);
      if (body !== null) {
        if (line === '.') { mails.push(body); body = null; socket.write('250 taken\r\n'); } else body += `${line}\r\n`;
      } else if (/^DATA/i.test(line)) { body = ''; socket.write('354 go\r\n'); }
      else if (/^QUIT/i.test(line)) { socket.end('221 bye\r\n'); }
      else socket.write('250 ok\r\n');
    }
  });
}).listen(smtpPort, '127.0.0.1').unref();

async function signUp(account, meter, email) {
  const fields = { contract_account: account, meter, email, password: 'Laterne-Kanal-59065-x' };
  const response = await post('/api/account/register', fields);
  if (!response.headers.get('location')?.includes('sent')) fail(`registration of ${account}: ${response.status}`);
}

async function activate(email) {
  for (let i = 0; i < 400; i += 1) {
    const mail = mails.find((text) => text.includes(`To: ${email}`) && text.includes('/activate/'));
    if (mail) {
      const token = mail.replace(/=\r\n/g, '').match(/\/activate\/([\w-]+)/)[1];
      const opened = await fetch(`${base}/activate/${token}`, { redirect: 'manual' });
      const done = await post('/api/account/activate', {}, cookieOf(opened, '__Host-link'));
      return cookieOf(done, '__Host-session') ?? fail(`no session for ${email}`);
    }
    await sleep(50);
  }
  return fail(`no mail for ${email}`);
}

const form = async (cookie) => reportForm(await portal.page('/readings/report', cookie));

const acknowledged = new Map();
async function report(person) {
  const response = await post('/api/reading/report', person.form, person.cookie);
  const location = response.headers.get('location') ?? '';
  const id = location.match(/\/receipt\/([0-9a-f-]{36})/)?.[1];
  if (!id) {
    person.refusal = `${response.status} ${location}`;
    const draft = cookieOf(response, '__Host-form');
    if (location.includes('again')) {
      const page = await fetch(base + location, { headers: { Cookie: `${person.cookie}; ${draft}` } });
      person.refusal += ` ${(await page.text()).match(/error-summary__list.*?<\/ul>/s)?.[0].replace(/<[^>]*>/g, ' ')}`;
    }
    return false;
  }
  if (person.receipt && person.receipt !== id) fail('a repeat got another receipt');
  person.receipt = id;
  acknowledged.set(id, person);
  return true;
}

async function round(number, people) {
  const killAfter = least + Math.floor(Math.random() * (perRound - least - 20));
  let acks = 0; let killed = false;
  const queue = [...people];
  await Promise.all(Array.from({ length: 16 }, async () => {
    for (let person; !killed && (person = queue.shift());) {
      try { if (await report(person)) acks += 1; } catch { /* cut off: not acknowledged */ }
      if (acks >= killAfter && !killed) { killed = true; await portal.end('SIGKILL'); }
    }
  }));
  if (!killed || acks < least) fail(`round ${number}: only ${acks} acknowledged before the kill`);
  const before = new Map(people.filter((person) => person.receipt).map((person) => [person, person.receipt]));
  const begun = Date.now();
  await portal.start();
  const ready = Date.now() - begun;
  for (const person of people) if (!(await report(person))) fail(`round ${number}: ${person.account} was refused: ${person.refusal}`);
  for (const [person, receipt] of before) if (person.receipt !== receipt) fail('an acknowledged reading was lost');
  console.log(`torture (${engine}) round ${number}: killed after ${acks} acknowledgements, ready again in ${ready} ms`);
}

run('migrate');
run('demo', '--customers', String(rounds * perRound + 20), '--pdf-customers', '0', '--to', join(data, 'demo'));
run('import', join(data, 'demo'));
await portal.start();
const rows = readFileSync(join(data, 'demo', 'registrable.csv'), 'utf8').trim().split('\n').slice(1);
const candidates = rows.map((row) => row.split(','));
let next = 0; let expected = 0;
for (let number = 1; number <= rounds; number += 1) {
  const people = [];
  while (people.length < perRound) {
    const [account, meter] = candidates[next] ?? fail('too few customers');
    next += 1;
    people.push({ email: `t${next}@example.org`, account, meter });
  }
  for (const person of people) await signUp(person.account, person.meter, person.email);
  for (const person of people) {
    person.cookie = await activate(person.email);
    person.form = await form(person.cookie);
    expected += Object.keys(person.form).filter((name) => name.startsWith('values[')).length;
  }
  await round(number, people);
}

// Every acknowledged reading is there exactly once, as the billing system will see it.
run('export', '--to', join(data, 'out'));
const lines = readdirSync(join(data, 'out')).flatMap((file) => readFileSync(join(data, 'out', file), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line)).filter((line) => line.kind === 'reading');
const places = new Set(lines.map((line) => `${line.data.meter_no} ${line.data.obis} ${line.data.read_on}`));
if (places.size !== lines.length) fail(`${lines.length - places.size} readings are there twice`);
if (lines.length !== expected) fail(`${expected} readings were acknowledged, ${lines.length} are there`);
const numbers = new Set(lines.map((line) => line.number));
if (numbers.size !== lines.length) fail('an export number was used twice');
for (const [id, person] of acknowledged) {
  const response = await fetch(`${base}/readings/receipt/${id}`, { headers: { Cookie: person.cookie } });
  if (!response.ok) fail(`a receipt is gone: ${response.status}`);
}
// Every mail arrives, whenever a worker was killed: a registration and a receipt each. A worker killed
// between sending and marking sends again after its lease, with the same Message-ID: at most twice.
const seen = new Map();
const count = () => {
  seen.clear();
  for (const mail of mails) {
    const id = mail.match(/^Message-ID: (.*)$/im)?.[1];
    seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  return seen.size;
};
for (let i = 0; i < 100 && count() < 2 * acknowledged.size; i += 1) await sleep(1000);
if (count() < 2 * acknowledged.size) fail(`${2 * acknowledged.size - count()} mails never came`);
const most = Math.max(...seen.values());
const repeated = [...seen.values()].filter((count) => count > 1).length;
if (most > 2) fail(`a mail was sent ${most} times`);
console.log(`torture (${engine}): ${acknowledged.size} reports, ${lines.length} readings, each exactly once; `
  + `${seen.size} mails, ${repeated} repeated with the same Message-ID`);
portal.clean();
process.exit(0);
