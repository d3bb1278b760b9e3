// The service worker: keeps the files of one release and the page for "no network", and nothing else. Pages of people,
// answers and documents are never kept; the server says no-store, and this looks again.
const VERSION = '{version}';
const FILES = {files};
const PAGE = '/offline';
const KEPT = `release-${VERSION}`;
// As long as somebody waits in front of a white screen.
const PATIENCE = 20_000;

const mayBeKept = (answer) => answer.ok && !/no-store/.test(answer.headers.get('cache-control') ?? 'no-store');

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const kept = await caches.open(KEPT);
    await Promise.all([PAGE, ...FILES].map(async (path) => {
      // Without cookies: what is kept belongs to nobody.
      const answer = await fetch(path, { credentials: 'omit', cache: path.startsWith('/pkg/') ? 'default' : 'reload' });
      if (!mayBeKept(answer)) throw new Error(`${path} cannot be kept`);
      await kept.put(path, answer);
    }));
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
});

// A browser that can wait for the network wakes this up, even without a page.
self.addEventListener('sync', (event) => {
  if (event.tag === 'readings') event.waitUntil(sendInBackground());
});

async function page(request) {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  try {
    return await fetch(request, { signal: late.signal });
  } catch {
    return (await caches.match(PAGE, { cacheName: KEPT })) ?? Response.error();
  } finally {
    clearTimeout(timer);
  }
}

// A photo that another app shares with this one: it waits for the form, which asks where it belongs.
async function share(request) {
  try {
    const photo = (await request.formData()).get('photo');
    if (photo instanceof File && photo.size > 0) await keep('shared', { blob: photo, name: photo.name, at: Date.now() });
  } catch {
    // Nothing usable came; the form opens all the same.
  }
  return Response.redirect('/readings/report', 303);
}

async function file(request, path) {
  return (await caches.match(path, { cacheName: KEPT })) ?? fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === 'POST' && url.pathname === '/share') event.respondWith(share(request));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (FILES.includes(url.pathname)) event.respondWith(file(request, url.pathname));
});
