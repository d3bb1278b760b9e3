// The configuration of oidc-provider: one client, one way to sign in, everything signed and encrypted.

import { generateKeyPairSync, randomUUID, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Provider } from 'oidc-provider';
import { banks } from './banks.mjs';
import { errorPage, pageHeaders } from './pages.mjs';

// What the portal may ask for: identity code and names.
export const CLAIMS = ['urn:oid:1.2.246.21', 'given_name', 'family_name'];
export const SUBSTANTIAL = 'http://ftn.ficora.fi/2017/loa2';
const LEVELS = ['http://ftn.ficora.fi/2017/loa1', SUBSTANTIAL, 'http://ftn.ficora.fi/2017/loa3'];

export function createProvider({ issuer, clientId, clientKeys, redirectUris, people }) {
  const isUrl = /^https?:/.test(clientKeys);
  const keys = isUrl ? { jwks_uri: clientKeys } : { jwks: JSON.parse(readFileSync(clientKeys, 'utf8')) };
  const provider = new Provider(issuer, {
    clients: [{
      client_id: clientId,
      ...keys,
      redirect_uris: redirectUris,
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      request_object_signing_alg: 'ES256',
      id_token_signed_response_alg: 'ES256',
      id_token_encrypted_response_alg: 'ECDH-ES',
      id_token_encrypted_response_enc: 'A256GCM',
    }],
    // The provider's own fetch refuses loopback addresses, where the portal of a demo lives.
    fetch: (url, { dispatcher, ...options }) => {
      if (String(url) !== clientKeys) throw new Error('the bank only fetches the keys of its client');
      return globalThis.fetch(url, options);
    },
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    scopes: ['openid'],
    claims: { acr: null, auth_time: null, iss: null, openid: ['sub'], ...Object.fromEntries(CLAIMS.map((name) => [name, null])) },
    acrValues: [...Object.keys(banks), ...LEVELS],
    clientAuthMethods: ['private_key_jwt'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    features: {
      claimsParameter: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      encryption: { enabled: true },
      pushedAuthorizationRequests: { enabled: false },
      requestObjects: { enabled: true, requireSignedRequestObject: true },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    enabledJWA: {
      clientAuthSigningAlgValues: ['ES256'],
      requestObjectSigningAlgValues: ['ES256'],
      idTokenSigningAlgValues: ['ES256'],
      idTokenEncryptionAlgValues: ['ECDH-ES'],
      idTokenEncryptionEncValues: ['A256GCM', 'A128GCM'],
    },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AuthorizationCode: 60, AccessToken: 60, IdToken: 300 },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => account(people.find((person) => person.sub === sub)),
    renderError: (context, { error }) => {
      context.type = 'html';
      context.set(pageHeaders([]));
      context.body = errorPage(error);
    },
  });
  // Behind `--issuer https://…` stands a proxy that takes the TLS off.
  provider.proxy = issuer.startsWith('https:');
  return provider;
}

function account(person) {
  return person && {
    accountId: person.sub,
    claims: () => ({
      sub: person.sub,
      'urn:oid:1.2.246.21': person.identity_code,
      given_name: person.given_name,
      family_name: person.family_name,
    }),
  };
}

// A new key at each start: who relies on the bank fetches its keys.
function signingKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: randomUUID() };
}
