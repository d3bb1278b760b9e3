// Makes the site folder: WASM and its glue, the stylesheet, the public files; hashed names for what may be
// cached for ever, `.br` and `.gz` beside everything that is text, `hash.txt` beside the server binary.
// Usage: node tools/site.mjs <release|debug>

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const release = process.argv[2] === 'release';
const target = process.env.CARGO_TARGET_DIR ?? 'target';
const settings = readFileSync('Leptos.toml', 'utf8');
const setting = (name) => settings.match(new RegExp(`^${name} = "(.*)"$`, 'm'))[1];
const name = setting('output-name');
const site = process.env.LEPTOS_SITE_ROOT ?? setting('site-root');
const pkg = join(site, setting('site-pkg-dir'));
const wasm = join(target, 'wasm32-unknown-unknown', release ? 'wasm-release' : 'debug', 'frontend.wasm');
const bin = (tool) => join('node_modules', '.bin', tool);
// One by one: --all-features writes a module that browsers refuse.
const features = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals',
  'reference-types', 'multivalue'].map((feature) => `--enable-${feature}`);

const work = join(target, 'site-work');
rmSync(work, { recursive: true, force: true });
rmSync(site, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
mkdirSync(pkg, { recursive: true });

execFileSync('wasm-bindgen', ['--target', 'web', '--no-typescript', '--out-dir', work, '--out-name', name, wasm],
  { stdio: 'inherit' });
if (release) {
  const file = join(work, `${name}_bg.wasm`);
  execFileSync(bin('wasm-opt'), ['-Oz', ...features, file, '-o', file], { stdio: 'inherit' });
}
execFileSync(bin('sass'), ['--no-source-map', `--style=${release ? 'compressed' : 'expanded'}`,
  'style/main.scss', join(work, `${name}.css`)], { stdio: 'inherit' });

const hashes = [];
for (const [kind, from] of [['js', `${name}.js`], ['wasm', `${name}_bg.wasm`], ['css', `${name}.css`]]) {
  const content = readFileSync(join(work, from));
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 16);
  hashes.push(`${kind}: ${hash}`);
  writeFileSync(join(pkg, `${name}.${hash}.${kind}`), content);
}
// wasm-bindgen keeps inline JavaScript of dependencies in a folder of its own, imported by relative path.
if (existsSync(join(work, 'snippets'))) cpSync(join(work, 'snippets'), join(pkg, 'snippets'), { recursive: true });
mkdirSync(join(target, release ? 'release' : 'debug'), { recursive: true });
writeFileSync(join(target, release ? 'release' : 'debug', setting('hash-file-name')), `${hashes.join('\n')}\n`);
cpSync('public', site, { recursive: true });

const text = new Set(['.js', '.wasm', '.css', '.svg', '.html', '.txt', '.json']);
for (const file of readdirSync(site, { recursive: true }).map((path) => join(site, path))) {
  if (!text.has(extname(file)) || !statSync(file).isFile()) continue;
  const content = readFileSync(file);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: release ? 11 : 4 };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params: quality }));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: release ? 9 : 4 }));
}
const size = (kind) => readdirSync(pkg).filter((file) => file.endsWith(`${kind}.br`))
  .reduce((sum, file) => sum + statSync(join(pkg, file)).size, 0);
console.log(`site: wasm + js ${size('wasm') + size('js')} bytes, css ${size('css')} bytes (brotli)`);
