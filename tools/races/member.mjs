// Where an address is enough: the mailed first password, and the PIN of a letter after the sign-in.

import { address, cookieOf, linkCookie, mailTo, password, post, race, table } from './portal.mjs';

export async function member() {
  const email = 'einmal@example.org';
  await post(0, '/api/account/register', address(60), { email });
  const activation = await linkCookie('activate', await mailTo(email, /\/activate\/([\w-]+)/));
  await race('an activation link', '/activate/sent', (at) => post(at, '/api/account/activate', address(at), {},
    activation));
  const first = await mailTo(email, /Passwort: (\S+)/);
  const opened = await race('a first password', '/new-password', (at) => post(at, '/api/account/sign-in', address(at),
    { name: email, password: first }));
  const link = cookieOf(opened, '__Host-link');
  const entered = await race('a link for an own password', '/overview', (at) => post(at, '/api/account/reset-password',
    address(at), { password: `Vier-Kraniche-am-Hafen-${at}` }, link));
  const session = cookieOf(entered, '__Host-session');
  const [{ number, code }] = table('letters').filter((letter) => letter.code);
  await race('the PIN of a letter', 'unlocked', (at) => post(at, '/api/account/add', address(at), { number, code },
    session));
}
