// The page without a network: forms for the meters that the device remembers, and the list of what waits.
import { dequeue, enqueue, queueOf, remembered } from './store.js';
import { sendAll } from './send.js';

const find = (id) => document.getElementById(id);
const area = find('capture');
const list = find('queue-list');
const state = find('queue-state');

/** A key in the order of time (UUIDv7). */
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setBigUint64(0, (BigInt(Date.now()) << 16n) | BigInt(bytes[6] * 256 + bytes[7]));
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The day where the utility is. */
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: area.dataset.zone });

/** Least and most of what is usual on a day, on the line between the days that the server named. */
function usual(expected, day) {
  const at = Date.parse(day);
  const after = expected.findIndex(([named]) => Date.parse(named) >= at);
  if (after < 0 || expected.length === 0) return undefined;
  const [one, other] = [expected[Math.max(after - 1, 0)], expected[after]];
  const span = Date.parse(other[0]) - Date.parse(one[0]);
  const part = span > 0 ? Math.max(0, (at - Date.parse(one[0])) / span) : 1;
  return [1, 2].map((place) => Number(one[place]) + (Number(other[place]) - Number(one[place])) * part);
}

function registerField(register, at) {
  const field = find('capture-register').content.cloneNode(true).firstElementChild;
  const [label, input] = [field.querySelector('label'), field.querySelector('input')];
  input.id = `capture-${at}`;
  input.name = `values[r${register.id}]`;
  label.htmlFor = input.id;
  label.textContent = `${register.label}, ${register.unit}`;
  field.querySelector('[data-last]').textContent = register.last;
  const hint = field.querySelector('[data-expected]');
  const range = usual(register.expected, today());
  const number = new Intl.NumberFormat(area.dataset.language, { maximumFractionDigits: 0 });
  hint.hidden = !range;
  if (range) {
    const [low, high] = range.map((value) => number.format(value));
    hint.textContent = hint.dataset.expected.replace('{low}', low).replace('{high}', high);
  }
  return field;
}

function meterForm(known, meter, at) {
  const form = find('capture-meter').content.cloneNode(true).firstElementChild;
  form.querySelector('h3').textContent = meter.heading;
  const place = form.querySelector('[data-place]');
  place.textContent = meter.place ?? '';
  place.hidden = !meter.place;
  const registers = form.querySelector('[data-registers]');
  meter.registers.forEach((register, index) => registers.append(registerField(register, `${at}-${index}`)));
  const [day, photo] = [form.elements.read_on, form.elements.photo];
  for (const [input, name] of [[day, 'day'], [photo, 'photo']]) {
    input.id = `capture-${at}-${name}`;
    input.closest('.field').querySelector('label').htmlFor = input.id;
  }
  day.value = today();
  const missing = form.querySelector('[role=alert]');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const inputs = [...registers.querySelectorAll('input')];
    const wrong = inputs.find((input) => !/^\s*\d[\d\s.]*(,\d+)?\s*$/.test(input.value));
    missing.hidden = !wrong;
    missing.textContent = wrong ? missing.dataset.missing : '';
    if (wrong) {
      wrong.focus();
      return;
    }
    const file = photo.files[0];
    await enqueue({
      key: newKey(), owner: known.owner, account: known.account, state: 'waiting', problems: [],
      captured_at: new Date().toISOString(), read_on: day.value || today(), heading: meter.heading,
      values: inputs.map((input, index) => ({
        field: input.name, value: input.value.trim(), label: meter.registers[index].label, unit: meter.registers[index].unit,
      })),
      photo: file ? { field: `photo_${meter.id}`, name: file.name, blob: file } : undefined,
    });
    // It must not fall victim to a browser that wants its room back.
    navigator.storage?.persist?.().catch(() => {});
    navigator.serviceWorker?.ready.then((worker) => worker.sync?.register('readings')).catch(() => {});
    form.reset();
    day.value = today();
    await show(known);
    find('queue').scrollIntoView({ block: 'nearest' });
    await send(known);
  });
  return form;
}

/** Opens the ordinary form with everything that was typed, under the same key. */
async function mend(entry) {
  await enqueue({ ...entry, opened: true });
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: '/api/reading/report', enctype: 'multipart/form-data', hidden: true });
  const field = (name, value) => form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  field('key', entry.key);
  field('read_on', entry.read_on);
  for (const { field: name, value } of entry.values) field(name, value);
  if (entry.photo) {
    const files = new DataTransfer();
    files.items.add(new File([entry.photo.blob], entry.photo.name, { type: entry.photo.blob.type }));
    form.append(Object.assign(document.createElement('input'), { type: 'file', name: entry.photo.field, files: files.files }));
  }
  document.body.append(form);
  form.submit();
}

function item(known, entry) {
  const row = find('queue-entry').content.cloneNode(true).firstElementChild;
  const part = (name) => row.querySelector(`[data-${name}]`);
  part('heading').textContent = entry.heading;
  const day = new Date(`${entry.read_on}T12:00`).toLocaleDateString(area.dataset.language, { dateStyle: 'long' });
  const values = entry.values.map(({ label, value, unit }) => `${label}: ${value} ${unit}`);
  part('values').textContent = [...values, day].join(' · ');
  part('state').textContent = part('state').dataset[entry.state].replace('{number}', entry.receipt ?? '');
  row.classList.add(`capture__entry--${entry.state}`);
  for (const problem of entry.problems ?? []) {
    part('problems').append(Object.assign(document.createElement('li'), { textContent: problem.text }));
  }
  part('problems').hidden = !entry.problems?.length;
  part('receipt').hidden = entry.state !== 'sent';
  if (entry.url) part('receipt').href = entry.url;
  part('mend').hidden = entry.state !== 'attention';
  part('mend').addEventListener('click', () => mend(entry));
  part('remove').addEventListener('click', async () => {
    await dequeue(entry.key);
    await show(known);
  });
  return row;
}

let shown = '';

async function show(known) {
  const entries = await queueOf(known.owner);
  // A list that has not changed stays as it is: somebody may be about to press one of its buttons.
  const now = JSON.stringify(entries);
  if (now === shown) return;
  shown = now;
  find('queue').hidden = entries.length === 0;
  find('queue-send').hidden = !entries.some((entry) => entry.state === 'waiting');
  list.replaceChildren(...entries.map((entry) => item(known, entry)));
}

async function send(known) {
  if (!navigator.onLine) return;
  state.textContent = state.dataset.sending;
  const outcome = await sendAll(known.owner);
  state.textContent = { 'sign-in': state.dataset.signIn, later: state.dataset.later }[outcome] ?? '';
  find('queue-sign-in').hidden = outcome !== 'sign-in';
  await show(known);
}

/** In the place of another page it says why; somebody who came here by a link knows. */
function online() {
  const panel = find('no-network');
  if (!panel || !navigator.onLine || location.pathname !== '/offline') return;
  panel.querySelector('h1').textContent = panel.dataset.title;
  panel.querySelector('.page__lead').textContent = panel.dataset.lead;
}

async function start() {
  online();
  const known = await remembered();
  find('capture-none').hidden = Boolean(known);
  if (!known) return;
  area.hidden = false;
  find('capture-meters').append(...known.meters.map((meter, at) => meterForm(known, meter, at)));
  await show(known);
  find('queue-send').addEventListener('click', () => send(known));
  addEventListener('online', () => send(known));
  new BroadcastChannel('readings').addEventListener('message', () => show(known));
  await send(known);
}

if (area && 'indexedDB' in self) start().catch(() => {});
