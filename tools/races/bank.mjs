// Where a bank says who people are: its answer, and the approval that makes the login.

import { spawn } from 'node:child_process';

import {
  address, alongside, bankPort, bases, cookieOf, data, fail, linkCookie, mailTo, post, race, send, table,
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
  await race('the answer of a bank', '/register/person', (at) => send(at, 'GET', way, from(at)));
  await post(1, '/api/identification/confirm', address(60), {}, cookie);
  const contact = {
    first_name: 'Aino', last_name: 'Korpela', street: 'Gata', house_no: '1', postcode: '00100', town: 'Helsingfors',
    email: '4711@example.org', password: 'Vier-Kraniche-am-Hafen-4',
  };
  const saved = await post(0, '/api/identification/contact', address(60), contact, cookie);
  if (!saved.location.includes('/register/check')) fail(`the contact data are refused: ${saved.location}`);
  const done = await race('the approval', '/register/done', (at) => post(at, '/api/identification/approve', address(at), {},
    cookie));
  if (!cookieOf(done, '__Host-session')) fail('the winner has no session');
  const link = await linkCookie('confirm', await mailTo(contact.email, /\/confirm\/([\w-]+)/));
  await race('a link that confirms an address', '/confirm/done', (at) => post(at, '/api/account/confirm-address', address(at),
    {}, link));
  // It is the same person at the bank: no second login.
  const again = await post(0, '/api/identification/approve', address(60), {}, cookie);
  if (again.location.includes('/register/done')) fail('a login was made twice');
}
