// The name of a German bank beside its account number, while it is typed. Only the bank code leaves the page.
const input = document.getElementById('iban');
const name = document.querySelector('[data-bank-name]');
let asked = '';

async function follow() {
  const code = input.value.replace(/[\s-]/g, '').toUpperCase().match(/^(?:IBAN:?)?DE\d\d(\d{8})/)?.[1] ?? '';
  if (code === asked) return;
  asked = code;
  name.textContent = '';
  if (code === '') return;
  const answer = await fetch(`/api/mandate/bank?code=${code}`).catch(() => null);
  // Somebody may have typed on meanwhile.
  if (answer?.ok && asked === code) name.textContent = await answer.text();
}

if (input && name) {
  input.addEventListener('input', follow);
  follow();
}
