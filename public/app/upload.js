// Sending a form with a photo: says how far it is, can be stopped, and keeps everything typed when the network goes.
// Without this script the browser sends the same form by itself.
const dialog = document.getElementById('sending');
const find = (name) => dialog.querySelector(`[data-${name}]`);

const hasFile = (form) => [...form.elements].some((field) => field.type === 'file' && field.files.length > 0);

/** What went wrong, in the words of the page. */
function sentence(status) {
  const { network, busy, large } = dialog.dataset;
  if (status === 413) return large;
  return status === 429 || status === 503 ? busy : network;
}

function failed(status) {
  find('progress').hidden = true;
  find('failed').textContent = sentence(status);
  find('again').hidden = status === 413;
  find('stop').textContent = dialog.dataset.back;
}

function send(form, submitter) {
  const [bar, state] = [find('bar'), find('state')];
  find('failed').textContent = '';
  find('again').hidden = true;
  find('progress').hidden = false;
  find('stop').textContent = dialog.dataset.stop;
  bar.value = 0;
  state.textContent = dialog.dataset.sending.replace('{percent}', '0');
  if (!dialog.open) dialog.showModal();

  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'application/json');
  request.responseType = 'json';
  request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
    if (!lengthComputable) return;
    bar.value = loaded / total;
    state.textContent = dialog.dataset.sending.replace('{percent}', String(Math.round((100 * loaded) / total)));
  });
  request.upload.addEventListener('load', () => {
    // All of it is there; looking at the photo takes the server a moment.
    bar.removeAttribute('value');
    state.textContent = dialog.dataset.checking;
  });
  request.addEventListener('load', () => {
    const next = request.status === 200 && request.response?.next;
    if (next) location.assign(next);
    else failed(request.status);
  });
  for (const way of ['error', 'timeout']) request.addEventListener(way, () => failed(0));
  const over = new AbortController();
  const listen = (name, what) => dialog.querySelector(`[data-${name}]`).addEventListener('click', what, { signal: over.signal });
  const stop = () => {
    over.abort();
    request.abort();
    dialog.close();
  };
  listen('stop', stop);
  listen('again', () => {
    over.abort();
    send(form, submitter);
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    stop();
  }, { signal: over.signal });
  request.send(new FormData(form, submitter));
}

if (dialog) {
  // At the document: what a form objects to by itself has been said by then.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.enctype !== 'multipart/form-data' || !hasFile(form)) return;
    event.preventDefault();
    send(form, event.submitter);
  });
  // Somebody who comes back to this page finds the form, not the dialog.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) dialog.close();
  });
}
