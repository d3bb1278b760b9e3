// What lies in this browser: readings that wait, and what the person let the device remember. Also a part of the service
// worker, which has no modules: everything is in functions, and the lines with imports and exports are left out there.

const DAYS_KEPT = 30;

function database() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('portal', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('queue', { keyPath: 'key' });
      request.result.createObjectStore('kept');
    };
    request.onsuccess = () => {
      // Whoever deletes the database (signing out does) must not wait for this page.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** Runs `work` in one transaction and gives what its request gave, once it is on the disk. */
async function inStore(name, mode, work) {
  const db = await database();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction(name, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
}

const queued = () => inStore('queue', 'readonly', (store) => store.getAll());
const enqueue = (entry) => inStore('queue', 'readwrite', (store) => store.put(entry));
const dequeue = (key) => inStore('queue', 'readwrite', (store) => store.delete(key));
const recall = (name) => inStore('kept', 'readonly', (store) => store.get(name));
const keep = (name, value) => inStore('kept', 'readwrite', (store) => store.put(value, name));
const forget = (name) => inStore('kept', 'readwrite', (store) => store.delete(name));

/** What the device may remember of the meters; nothing once it is old. */
async function remembered() {
  const known = await recall('meters');
  if (!known) return undefined;
  if (Date.now() - known.at < DAYS_KEPT * 24 * 60 * 60 * 1000) return known;
  await forget('meters');
  return undefined;
}

/** The entries of one person, the oldest first. Those of others are nobody else's business. */
async function queueOf(owner) {
  const all = owner ? await queued() : [];
  return all.filter((entry) => entry.owner === owner).sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** Tells the other pages of this browser. */
function tellOthers() {
  const channel = new BroadcastChannel('readings');
  channel.postMessage('changed');
  channel.close();
}

export { dequeue, enqueue, forget, keep, queueOf, recall, remembered, tellOthers };
