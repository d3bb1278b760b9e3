// Registers the service worker and tells when a new version of the portal is waiting. Nothing here is needed for a
// page to work; where the worker cannot be had, nothing is said.
const workers = navigator.serviceWorker;
if (workers) {
  const notice = document.getElementById('new-version');
  let asked = false;
  workers.addEventListener('controllerchange', () => {
    // Only when the person asked for it: a form being filled in is not thrown away.
    if (asked) location.reload();
  });
  const offer = (worker) => {
    if (!notice) return;
    notice.hidden = false;
    notice.querySelector('button').addEventListener('click', () => {
      asked = true;
      worker.postMessage('take-over');
    }, { once: true });
  };
  workers.register('/sw.js').then((registration) => {
    if (registration.waiting && workers.controller) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && workers.controller) offer(worker);
      });
    });
  }).catch(() => {});
}
