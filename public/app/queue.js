// On every page of a signed-in person: sends what waits, says how much does, and asks before signing out would delete it.
import { forget, queueOf, recall, remembered } from './store.js';
import { sendAll } from './send.js';

const owner = document.querySelector('main')?.dataset.owner;
const notice = document.getElementById('waiting');
const dialog = document.getElementById('leaving');

async function show() {
  if (!notice) return;
  const entries = await queueOf(owner);
  const waiting = entries.filter((entry) => entry.state === 'waiting').length;
  const attention = entries.some((entry) => entry.state === 'attention');
  notice.hidden = waiting === 0 && !attention;
  const { one, many, attention: look } = notice.dataset;
  const words = waiting === 1 ? one : many.replace('2', String(waiting));
  notice.querySelector('p').textContent = waiting > 0 ? words : look;
  notice.querySelector('button').hidden = waiting === 0;
}

async function send() {
  const outcome = await sendAll(owner);
  await show();
  return outcome;
}

/** Another person signed in: what the device remembers of the one before is erased. */
async function noStranger() {
  const known = await remembered();
  if (known && known.owner !== owner) await forget('meters');
  const shared = await recall('shared');
  if (shared && Date.now() - shared.at > 60 * 60 * 1000) await forget('shared');
}

function leaving(form) {
  let sure = false;
  form.addEventListener('submit', async (event) => {
    if (sure) return;
    event.preventDefault();
    const left = (await queueOf(owner).catch(() => [])).filter((entry) => entry.state !== 'sent');
    if (left.length === 0) return go();
    dialog.querySelector('[role=alert]').hidden = true;
    dialog.showModal();
  });
  const go = async () => {
    sure = true;
    // The server's answer clears the rest; this is for browsers that do not listen to it.
    await Promise.all([forget('meters'), forget('shared')]).catch(() => {});
    indexedDB.deleteDatabase('portal');
    form.requestSubmit();
  };
  dialog.addEventListener('click', async (event) => {
    const way = event.target.value;
    if (way === 'stay') dialog.close();
    if (way === 'discard') await go();
    if (way === 'send') {
      await send();
      const left = (await queueOf(owner)).some((entry) => entry.state !== 'sent');
      dialog.querySelector('[role=alert]').hidden = !left;
      if (!left) await go();
    }
  });
}

if (owner && 'indexedDB' in self) {
  const form = document.querySelector('form[action="/api/account/sign-out"]');
  if (form && dialog) leaving(form);
  notice?.querySelector('button').addEventListener('click', send);
  const channel = new BroadcastChannel('readings');
  channel.addEventListener('message', () => show().catch(() => {}));
  const start = () => send().catch(() => {});
  addEventListener('online', start);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') start(); });
  noStranger().then(start, start);
}
