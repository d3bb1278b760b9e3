// The pages of the bank as HTML: no script, no file from anywhere, readable without the style sheet.

import { createHash } from 'node:crypto';

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2433; --paper: #fff; --line: #6b7280; --action: #1f4e79; --warn: #fff3c4; --warn-ink: #4a3800; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf1; --paper: #151a23; --line: #9aa3b2; --action: #9cc9f2; --warn: #4a3800; --warn-ink: #fff3c4; } }
body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
main { max-width: 34rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
.demo { padding: .75rem 1rem; background: var(--warn); color: var(--warn-ink); border-inline-start: .4rem solid currentColor; }
.demo strong { display: block; font-size: 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 1.5rem 0 .5rem; }
fieldset { border: 1px solid var(--line); border-radius: .4rem; margin: 1.25rem 0; padding: .5rem 1rem; }
legend { font-weight: 600; padding: 0 .4rem; }
label { display: flex; gap: .75rem; align-items: baseline; padding: .6rem 0; min-height: 1.5rem; }
label span { font-variant-numeric: tabular-nums; }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; border-radius: .4rem; border: 2px solid var(--action); background: var(--action); color: var(--paper); cursor: pointer; }
button.quiet { background: transparent; color: var(--action); }
:focus-visible { outline: 3px solid var(--action); outline-offset: 3px; }
.error { font-weight: 600; border-inline-start: .4rem solid currentColor; padding-inline-start: .75rem; }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

// `form-action` also governs where the answer to the form redirects to: back to the portal.
export function pageHeaders(redirectUris) {
  const portals = [...new Set(redirectUris.map((uri) => new URL(uri).origin))];
  return {
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action ${["'self'", ...portals].join(' ')}; base-uri 'none'; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}

export function loginPage({ bank, people, action, missing = false }) {
  const error = missing
    ? '<p class="error" id="missing" role="alert">Välj en person. <span lang="en">Choose a person.</span></p>'
    : '';
  return page(`Identifiering – ${bank}`, `
<h1>${escape(bank)}</h1>
<p>Välj vem du vill vara och legitimera dig. <span lang="en">Choose who you want to be and identify yourself.</span></p>
${error}
<form method="post" action="${escape(action)}">
<fieldset${missing ? ' aria-describedby="missing"' : ''}>
<legend>Person <span lang="en">/ Person</span></legend>
${people.map(choice).join('\n')}
</fieldset>
<p class="buttons">
<button type="submit" name="answer" value="identify">Legitimera mig <span lang="en">/ Identify me</span></button>
<button type="submit" name="answer" value="cancel" class="quiet">Avbryt <span lang="en">/ Cancel</span></button>
</p>
</form>`);
}

export function errorPage(code) {
  return page('Fel – Demobanken', `
<h1>Det gick inte <span lang="en">/ That did not work</span></h1>
<p>Gå tillbaka till kundportalen och börja om. <span lang="en">Go back to the customer portal and start again.</span></p>
<p>Kod <span lang="en">/ Code</span>: <code>${escape(code)}</code></p>`);
}

function choice(person) {
  // The birth date and the sign stay readable, as on the portal's own pages.
  const masked = `${person.identity_code.slice(0, 7)}****`;
  const name = `${person.given_name} ${person.family_name}`;
  return `<label><input type="radio" name="person" value="${escape(person.sub)}"> <span>${escape(name)}, ${escape(masked)}</span></label>`;
}

function page(title, content) {
  return `<!DOCTYPE html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<div class="demo">
<strong>Demonstration – ingen riktig bank</strong>
<span lang="en">Demonstration, not a real bank. Everybody here is invented.</span>
</div>${content}
</main>
</body>
</html>
`;
}

function escape(text) {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return String(text).replace(/[&<>"']/g, (character) => entities[character]);
}
