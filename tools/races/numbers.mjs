// Where numbers or letters prove who people are: fifty links to one proof, and everything that follows a registration.

import {
  address, cookieOf, crowd, fail, limit, linkCookie, mailTo, password, post, profile, race, say, table,
} from './portal.mjs';

const byLetter = profile === 'bochum';
const numbersOf = (row) => (byLetter ? { number: row.number, code: row.code }
  : { contract_account: row.contract_account_no, meter: row.meter_no });

export async function numbers() {
  const rows = table(byLetter ? 'letters' : 'registrable').filter((row) => (byLetter ? row.code : row.meter_no));

  // The limit of an address counts at both processes together.
  const sent = await Promise.all(Array.from({ length: crowd }, (_, at) => post(at, '/api/account/register', '10.5.0.1',
    { ...numbersOf(rows[1]), meter: '0000000', code: 'K7XQ2-M9D4T', email: `viele${at}@example.org`, password })));
  const taken = sent.filter((answer) => answer.location.includes('sent')).length;
  if (taken !== limit) fail(`${taken} registrations of one address went through, ${limit} may`);
  say(`${taken} of ${crowd} registrations of one address, as the limit says`);

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
}
