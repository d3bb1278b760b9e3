// The bank of the demo and the tests: a real OpenID provider with the rules of the Finnish Trust Network
// (signed requests, private_key_jwt, encrypted tokens) and invented people. It keeps nothing.
// Usage: node tools/bank.mjs --people FILE --client-keys FILE|URL --redirect-uri URL [--redirect-uri URL]
//          [--port N] [--issuer URL] [--client-id ID]
// Prints "listening on http://127.0.0.1:PORT" when ready; port 0 takes a free one.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createProvider } from './bank/provider.mjs';
import { answer } from './bank/interaction.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    people: { type: 'string' },
    'client-keys': { type: 'string' },
    'client-id': { type: 'string', default: 'hausanschluss' },
    'redirect-uri': { type: 'string', multiple: true },
    issuer: { type: 'string' },
  },
});
for (const name of ['people', 'client-keys', 'redirect-uri']) {
  if (!values[name]) {
    console.error(`bank: --${name} is missing`);
    process.exit(2);
  }
}
const people = JSON.parse(readFileSync(values.people, 'utf8'));

const server = createServer();
server.listen(Number(values.port), '127.0.0.1', () => {
  const address = `http://127.0.0.1:${server.address().port}`;
  const provider = createProvider({
    issuer: values.issuer ?? address,
    clientId: values['client-id'],
    clientKeys: values['client-keys'],
    redirectUris: values['redirect-uri'],
    people,
  });
  const callback = provider.callback();
  const context = { provider, people, redirectUris: values['redirect-uri'] };
  server.on('request', (request, response) => {
    if (request.url.startsWith('/auth')) forget(request);
    if (!request.url.startsWith('/interaction/')) return callback(request, response);
    return answer(context, request, response);
  });
  console.log(`listening on ${address}`);
});

// No sign-in sees the session of the last one, or the second person at a browser would first have to end the
// session of the first.
function forget(request) {
  const cookies = (request.headers.cookie ?? '').split('; ');
  request.headers.cookie = cookies.filter((cookie) => !cookie.startsWith('_session')).join('; ');
}

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
