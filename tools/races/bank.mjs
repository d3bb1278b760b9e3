// Where a bank says who people are: its answer, and the approval that makes the login.

import { spawn } from 'node:child_process';

import {
  address, alongside, bankPort, bases, cookieOf, data, fail, linkCookie, mailTo, post, race, say, send, table,
} from './portal.mjs';

const back = `${bases[0]}/register/bank/back`;

/** The demonstration bank beside both processes. */
function startBank() {
  const child = spawn('node', ['tools/bank.mjs', '--port', String(bankPort), '--people', `${data}/demo/bank.json`,
    '--client-keys', `${bases[0]}/.well-known/bank-keys.json`, '--redirect-uri', back], { stdio: ['ignore', 'pipe', 'ignore'] });
  alongside(child);
  return new Promise((done) => { child.stdout.once('data', done); });
}

/** Walks through the bank as this person; gives the way back. */
async function atTheBank(start, person) {
  const jar = new Map();
  let url = start;
  let form;
  for (let step = 0; step < 8 && !url.startsWith(back); step += 1) {
    const answer = await fetch(url, {
      redirect: 'manual', method: form ? 'POST' : 'GET', body: form,
      headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location) { url = new URL(location, url).href; form = undefined; } else {
      form = new URLSearchParams({ person, answer: 'identify' });
    }
  }
  return url.startsWith(back) ? url.slice(bases[0].length) : fail(`the bank ends at ${url}`);
}

export async function bank() {
  await startBank();
  const [{ customer_no: customer }] = table('identities');
  const begun = await post(0, '/api/identification/begin', address(60), { bank: 'urn:bank:norrbank' });
  const cookie = cookieOf(begun, '__Host-identification') ?? fail(`the identification does not begin: ${begun.status}`);
  const way = await atTheBank(begun.location, `kund-${customer}`);
  const from = (at) => ({ Cookie: cookie, 'X-Forwarded-For': address(at) });
  // In another browser, which began an identification of its own or none, the answer is worth nothing.
  const other = cookieOf(await post(1, '/api/identification/begin', address(70), { bank: 'urn:bank:norrbank' }),
    '__Host-identification');
  for (const browser of [other, undefined, '__Host-identification=x']) {
    const swapped = await send(1, 'GET', way, { ...(browser && { Cookie: browser }), 'X-Forwarded-For': address(70) });
    if (!swapped.location.endsWith('problem=state')) fail(`a swapped answer leads to ${swapped.location}`);
    const page = await send(1, 'GET', swapped.location, { 'X-Forwarded-For': address(70) });
    if (page.status !== 200) fail(`the page about a swapped answer is ${page.status}`);
  }
  say('an answer swapped between browsers is refused with a page');
  await race('the answer of a bank', '/register/person', (at) => send(at, 'GET', way, from(at)));
  const replayed = await send(0, 'GET', way, from(80));
  if (!replayed.location.endsWith('problem=state')) fail(`a replayed answer leads to ${replayed.location}`);
  await post(1, '/api/identification/confirm', address(60), {}, cookie);
  const contact = {
    first_name: 'Aino', last_name: 'Korpela', street: 'Gata', house_no: '1', postcode: '00100', town: 'Helsingfors',
    email: '4711@example.org', password: 'Vier-Kraniche-am-Hafen-4',
  };
  const saved = await post(0, '/api/identification/contact', address(60), contact, cookie);
  if (!saved.location.includes('/register/check')) fail(`the contact data are refused: ${saved.location}`);
  const done = await race('the approval', '/register/done', (at) => post(at, '/api/identification/approve', address(at), {},
    cookie));
  const session = cookieOf(done, '__Host-session') ?? fail('the winner has no session');
  const link = await linkCookie('confirm', await mailTo(contact.email, /\/confirm\/([\w-]+)/));
  await race('a link that confirms an address', '/confirm/done', (at) => post(at, '/api/account/confirm-address', address(at),
    {}, `${session}; ${link}`));
  // It is the same person at the bank: no second login.
  const again = await post(0, '/api/identification/approve', address(60), {}, cookie);
  if (again.location.includes('/register/done')) fail('a login was made twice');
}
