// Sending what waits. Nothing counts as sent before the server's receipt; the key of an entry makes sure that the same
// reading is stored once, however often it is sent. Also a part of the service worker (see store.js).
import { enqueue, queueOf, recall, tellOthers } from './store.js';

function formOf(entry) {
  const form = new FormData();
  for (const name of ['key', 'owner', 'account', 'read_on', 'captured_at']) form.set(name, entry[name] ?? '');
  for (const { field, value } of entry.values) form.set(field, value);
  if (entry.photo) form.set(entry.photo.field, entry.photo.blob, entry.photo.name);
  return form;
}

/** One entry: gives its new state, or why nothing more can be sent now. */
async function sendOne(entry) {
  let answer;
  try {
    answer = await fetch('/api/reading/queued', { method: 'POST', body: formOf(entry), redirect: 'error' });
  } catch {
    return { stop: 'later' };
  }
  if (answer.ok) {
    const { receipt, url } = await answer.json();
    // The photo is with the utility now.
    return { entry: { ...entry, state: 'sent', receipt, url, photo: undefined, problems: [] } };
  }
  if (answer.status === 401) return { stop: 'sign-in' };
  if (answer.status === 422) return { entry: { ...entry, state: 'attention', problems: (await answer.json()).problems } };
  if (answer.status === 409) return {};
  if (answer.status === 400 || answer.status === 413) return { entry: { ...entry, state: 'attention', problems: [] } };
  return { stop: 'later' };
}

/** Whether an entry that was opened in the form has come from there. */
async function hasCome(entry) {
  try {
    const answer = await fetch(`/api/reading/queued?key=${encodeURIComponent(entry.key)}`);
    if (!answer.ok) return undefined;
    const { receipt, url } = await answer.json();
    return { ...entry, state: 'sent', receipt, url, photo: undefined, problems: [] };
  } catch {
    return undefined;
  }
}

async function sendNow(owner) {
  let changed = false;
  for (const entry of await queueOf(owner)) {
    if (entry.state === 'attention' && entry.opened) {
      const now = await hasCome(entry);
      if (now) await enqueue(now);
      changed = changed || Boolean(now);
    }
    if (entry.state !== 'waiting') continue;
    const { entry: now, stop } = await sendOne(entry);
    if (now) await enqueue(now);
    changed = changed || Boolean(now);
    if (stop) {
      if (changed) tellOthers();
      return stop;
    }
  }
  if (changed) tellOthers();
  return 'done';
}

/** Sends what waits of a person. In one place at a time where browsers can see to it. */
async function sendAll(owner) {
  if (!owner) return 'done';
  const locks = self.navigator.locks;
  return locks ? locks.request('readings', () => sendNow(owner)) : sendNow(owner);
}

/** The same without a page: the last person who let this device remember anything. */
async function sendInBackground() {
  const known = await recall('meters');
  // Rejecting lets the browser try again later.
  if (await sendAll(known?.owner) === 'later') throw new Error('later');
}

export { sendAll, sendInBackground };
