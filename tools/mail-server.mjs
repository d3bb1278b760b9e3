// A real SMTP server for tests: keeps each accepted mail as a file, and refuses whom the test wants refused.
// Usage: node tools/mail-server.mjs FOLDER [PORT]   (prints the port it listens on)
// Recipients "busy@…" get 451 once per start, "unknown@…" always 550.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

const [folder, port = '0'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const asked = new Set();
let count = 0;

const refuse = (code, text) => Object.assign(new Error(text), { responseCode: code });
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo({ address }, _session, done) {
    if (address.startsWith('unknown@')) return done(refuse(550, 'no such mailbox'));
    if (address.startsWith('busy@') && !asked.has(address)) {
      asked.add(address);
      return done(refuse(451, 'greylisted, try again'));
    }
    return done();
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address).join(',');
      writeFileSync(join(folder, `${String(count += 1).padStart(4, '0')}-${recipients}.eml`), Buffer.concat(chunks));
      done();
    });
  },
});
server.listen(Number(port), '127.0.0.1', () => console.log(server.server.address().port));
