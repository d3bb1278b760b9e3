// Uploads that are cut off: the server gets SIGTERM or SIGKILL in the middle of a photo, and while photos are being
// stored. Afterwards every row has its file and every file its row, and the same form, sent again, is stored once.
// Usage: node tools/interrupted.mjs sqlite|postgres ROUNDS   (postgres: DATABASE_URL is set)

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { Portal, cookieOf, reportForm, sleep } from './torture/portal.mjs';

const [engine, rounds] = [process.argv[2], Number(process.argv[3])];
const atOnce = 3;
// As long as the server waits for those who are still sending (server/src/http/serve.rs), and a little more.
const patience = 25_000;
const portal = new Portal(`interrupted (${engine})`, engine, 3294 + (engine === 'postgres' ? 1 : 0), { PORTAL_DEMO: 'true' });
const must = (holds, sentence) => { if (!holds) portal.fail(`not so: ${sentence}`); };

function sql(text) {
  if (engine === 'postgres') {
    const out = execFileSync('psql', ['-qAtX', '-F', ',', process.env.DATABASE_URL, '-c', text], { encoding: 'utf8' });
    return out.trim().split('\n').filter(Boolean).map((line) => line.split(','));
  }
  const program = 'import json,sqlite3,sys\nc=sqlite3.connect(sys.argv[1],timeout=30)\nr=c.execute(sys.argv[2]).fetchall()\nc.commit()\nprint(json.dumps(r))';
  return JSON.parse(execFileSync('python3', ['-c', program, join(portal.data, 'portal.db'), text], { encoding: 'utf8' }));
}
const count = (from) => Number(sql(`SELECT COUNT(*) FROM ${from}`)[0][0]);

/** A grey picture full of noise: about a megabyte that no compression makes smaller. */
function picture() {
  const [width, height] = [1200, 900];
  const chunk = (kind, data) => {
    const body = Buffer.concat([Buffer.from(kind), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 0, 0, 0, 0], 8);
  const lines = Array.from({ length: height }, () => Buffer.concat([Buffer.from([0]), randomBytes(width)]));
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.concat(lines), { level: 1 });
  return Buffer.concat([mark, chunk('IHDR', size), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

/** The body of the form with a photo for its first meter. */
function body({ fields, meter }, photo) {
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--part\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`));
  const head = `--part\r\nContent-Disposition: form-data; name="photo_${meter}"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n`;
  return Buffer.concat([...parts, Buffer.from(head), photo, Buffer.from('\r\n--part--\r\n')]);
}

/** Sends a form; `half` is waited for in the middle of it. Gives where the answer leads, or nothing if it was cut off. */
function upload(person, bytes, half) {
  return new Promise((done) => {
    const request = http.request(`${portal.base}/api/reading/report`, {
      method: 'POST', agent: false,
      headers: {
        Origin: portal.base, Cookie: person.cookie, 'Content-Length': bytes.length,
        'Content-Type': 'multipart/form-data; boundary=part',
      },
    }, (response) => { response.resume(); done(response.headers.location ?? `status ${response.statusCode}`); });
    request.on('error', () => done(undefined));
    const middle = Math.floor(bytes.length / 2);
    request.write(bytes.subarray(0, middle), async () => {
      await half?.();
      request.end(bytes.subarray(middle));
    });
  });
}

/** Everything that lies in the folder, the halves of cut-off files too. */
function files(folder = join(portal.data, 'uploads')) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : 1)).reduce((sum, some) => sum + some, 0);
}

/** Starts again and compares: at once, and after what was cut off has been swept away. */
async function compare(what) {
  must(!/wrong/.test(checked()), `${what}: every kept row has its file, every file its row`);
  sql("UPDATE stored_objects SET since = '2020-01-01T00:00:00+00:00' WHERE state = 'coming'");
  await portal.start();
  for (let i = 0; i < 100 && count("stored_objects WHERE state <> 'kept'") > 0; i += 1) await sleep(100);
  const [kept, all, photos] = [count("stored_objects WHERE state = 'kept'"), count('stored_objects'), count('reading_photos')];
  must(kept === all, `${what}: what was cut off is swept away (${all - kept} left)`);
  must(kept === 2 * photos, `${what}: a photo and its thumbnail for each of ${photos} rows (${kept} files)`);
  must(files() === kept, `${what}: ${files()} files lie in the folder, ${kept} belong there`);
}
function checked() {
  try { return portal.run('check'); } catch (error) { return error.stdout; }
}

async function person(row) {
  const [name, password] = row.split(',');
  const signedIn = await portal.post('/api/account/sign-in', { name, password });
  const cookie = cookieOf(signedIn, '__Host-session') ?? portal.fail(`no sign-in for ${name}`);
  return { cookie };
}
async function form(who) {
  const html = await portal.page('/readings/report', who.cookie);
  // After several reports of a day a value may look unusual: a sentence goes with each.
  return { fields: { ...reportForm(html), comment: 'noch einmal' }, meter: html.match(/name="photo_([0-9a-f-]{36})"/)?.[1] ?? portal.fail('no field for a photo') };
}

/** The same form once more, after the crash: stored once, with one photo. */
async function again(who, sent, bytes, what) {
  const first = await upload(who, bytes);
  must(first?.startsWith('/readings/receipt/'), `${what}: the form is taken when it is sent again (${first})`);
  must(await upload(who, bytes) === first, `${what}: and leads to the same receipt ever after`);
  must(count(`reading_reports WHERE idempotency_key = '${sent.fields.key}'`) === 1, `${what}: there is one report`);
}

portal.run('migrate');
portal.run('demo', '--customers', '20', '--pdf-customers', '0', '--to', join(portal.data, 'demo'));
portal.run('import', join(portal.data, 'demo'));
await portal.start();
const rows = readFileSync(join(portal.data, 'demo', 'sign_ins.csv'), 'utf8').trim().split('\n').slice(1);
const people = await Promise.all(rows.slice(0, atOnce).map(person));
const [who] = people;
const photo = picture();

for (const [signal, goesOn] of [['SIGKILL', false], ['SIGTERM', false], ['SIGTERM', true]]) {
  const what = `${signal} at half, the sender ${goesOn ? 'goes on' : 'stalls'}`;
  const sent = await form(who);
  const bytes = body(sent, photo);
  const begun = Date.now();
  let gone;
  const location = await upload(who, bytes, async () => {
    await sleep(200);
    gone = portal.end(signal);
    // A sender that stalls says nothing until the connection is cut.
    if (!goesOn) await gone;
    else await sleep(200);
  });
  await gone;
  must(Date.now() - begun < patience, `${what}: the server ends`);
  must(goesOn === (location?.startsWith('/readings/receipt/') ?? false), `${what}: ${goesOn ? 'it gets its receipt' : 'nothing is acknowledged'} (${location})`);
  if (!goesOn) must(files() === count('stored_objects'), `${what}: nothing was written`);
  await compare(what);
  await again(who, sent, bytes, what);
  console.log(`interrupted (${engine}): ${what}: as it should be`);
}

// How long they take on this machine when nothing happens to them: the kills below fall into that span.
const calm = await Promise.all(people.map(form));
const whole = Date.now();
await Promise.all(calm.map((one, at) => upload(people[at], body(one, picture()))));
const span = Date.now() - whole;

let torn = 0;
for (let round = 1; round <= rounds; round += 1) {
  const sent = await Promise.all(people.map(form));
  const uploads = sent.map((one) => body(one, picture()));
  const answers = uploads.map((bytes, at) => upload(people[at], bytes));
  // Somewhere between the first byte and the last answer: reading, re-encoding, writing, committing.
  await sleep(Math.random() * span);
  await portal.end('SIGKILL');
  const locations = await Promise.all(answers);
  torn += locations.filter((location) => !location).length;
  const what = `round ${round}`;
  await compare(what);
  for (const [at, location] of locations.entries()) {
    await again(people[at], sent[at], uploads[at], what);
    if (location?.startsWith('/readings/receipt/')) must(await upload(people[at], uploads[at]) === location, `${what}: an acknowledged report is still there`);
  }
}
await portal.end('SIGTERM');
must(torn > 0, 'at least one upload was cut off');
must(!/wrong/.test(checked()), 'the check finds nothing wrong at the end');
console.log(`interrupted (${engine}): ${rounds} kills, ${torn} uploads cut off, ${count('reading_photos')} photos, each with its file`);
portal.clean();
process.exit(0);
