// On the report page: remembers the meters on this device after a "yes", keeps what it remembers fresh, and puts a photo
// that was shared with the app into the form.
import { forget, keep, recall, remembered } from './store.js';

const section = document.getElementById('remember');
const state = document.getElementById('remember-state');
const buttons = ['yes', 'no', 'open'].map((name) => document.getElementById(`remember-${name}`));

async function fetchMeters() {
  const answer = await fetch('/api/reading/remember');
  if (!answer.ok) throw new Error(String(answer.status));
  await keep('meters', { ...await answer.json(), at: Date.now() });
}

async function show() {
  const [yes, no, open] = buttons;
  const known = Boolean(await remembered());
  yes.hidden = known;
  no.hidden = open.hidden = !known;
  state.textContent = known ? state.dataset.yes : '';
  section.hidden = false;
}

async function attempt(work) {
  try {
    await work();
    await show();
  } catch {
    state.textContent = state.dataset.failed;
  }
}

function put(photo, input) {
  const files = new DataTransfer();
  files.items.add(new File([photo.blob], photo.name, { type: photo.blob.type }));
  input.files = files.files;
  input.closest('details').open = true;
  input.scrollIntoView({ block: 'center' });
}

/** Small, and without an address of its own, which the policy of the pages would not let through. */
async function draw(blob, canvas) {
  const picture = await createImageBitmap(blob, { resizeWidth: canvas.width });
  canvas.height = picture.height;
  canvas.getContext('2d').drawImage(picture, 0, 0);
}

async function shared() {
  const photo = await recall('shared');
  const place = document.getElementById('shared');
  const inputs = [...document.querySelectorAll('input[type=file][name^=photo_]')];
  if (!photo || !place || inputs.length === 0) return;
  const actions = place.querySelector('.actions');
  place.hidden = false;
  draw(photo.blob, place.querySelector('canvas')).catch(() => {});
  const done = async (input) => {
    put(photo, input);
    await forget('shared');
    actions.textContent = actions.dataset.done;
  };
  if (inputs.length === 1) {
    await done(inputs[0]);
    return;
  }
  for (const input of inputs) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    const name = input.labels[0].firstChild.textContent.split(':').at(-1).trim();
    button.textContent = actions.dataset.label.replace('{meter}', name);
    button.addEventListener('click', () => done(input));
    actions.append(button);
  }
}

if (section && 'indexedDB' in self) {
  buttons[0].addEventListener('click', () => attempt(fetchMeters));
  buttons[1].addEventListener('click', () => attempt(() => forget('meters')));
  remembered()
    // Other meters, another last value: a "yes" is for what there is.
    .then((known) => (known ? fetchMeters().catch(() => {}) : undefined))
    .then(show)
    .catch(() => {});
  shared().catch(() => {});
}
