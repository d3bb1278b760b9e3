// What happens between the portal sending a person here and the person going back: one page, one form.

import { SUBSTANTIAL, CLAIMS } from './provider.mjs';
import { banks } from './banks.mjs';
import { errorPage, loginPage, pageHeaders } from './pages.mjs';

const LONGEST_FORM = 4096;

export async function answer({ provider, people, redirectUris }, request, response) {
  const send = (status, html) => {
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...pageHeaders(redirectUris) });
    response.end(html);
  };
  try {
    const interaction = await provider.interactionDetails(request, response);
    const bank = bankOf(interaction.params.acr_values);
    if (request.method === 'GET') return send(200, loginPage({ bank, people, action: request.url }));
    if (request.method !== 'POST') return send(405, errorPage('invalid_request'));

    const form = new URLSearchParams(await body(request));
    if (form.get('answer') === 'cancel') {
      const result = { error: 'access_denied', error_description: 'cancelled by the person' };
      return await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    }
    const person = people.find(({ sub }) => sub === form.get('person'));
    if (!person) return send(422, loginPage({ bank, people, action: request.url, missing: true }));

    // The grant is given along with the sign-in: a bank's page does not ask twice.
    const grant = new provider.Grant({ accountId: person.sub, clientId: interaction.params.client_id });
    grant.addOIDCScope('openid');
    grant.addOIDCClaims(CLAIMS);
    const login = { accountId: person.sub, acr: person.acr ?? SUBSTANTIAL, remember: false };
    return await provider.interactionFinished(request, response, { login, consent: { grantId: await grant.save() } });
  } catch (error) {
    return send(error.statusCode ?? 400, errorPage(error.error ?? 'invalid_request'));
  }
}

function bankOf(acrValues = '') {
  const asked = acrValues.split(' ').find((value) => value in banks);
  return banks[asked] ?? 'Demobanken';
}

async function body(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LONGEST_FORM) throw Object.assign(new Error('form too long'), { statusCode: 413 });
  }
  return text;
}
