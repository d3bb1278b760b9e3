// A mail server that keeps what it is given.

import net from 'node:net';

/** Listens on a port of this machine; gives the list that mails appear in. */
export function mailSink(port) {
  const mails = [];
  net.createServer((socket) => {
    let body = null; let rest = '';
    socket.write('220 sink\r\n');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      rest += chunk;
      for (let at; (at = rest.indexOf('\r\n')) >= 0;) {
        const line = rest.slice(0, at); rest = rest.slice(at + 2);
        if (body !== null) {
          if (line === '.') { mails.push(body); body = null; socket.write('250 taken\r\n'); } else body += `${line}\r\n`;
        } else if (/^DATA/i.test(line)) { body = ''; socket.write('354 go\r\n'); }
        else if (/^QUIT/i.test(line)) { socket.end('221 bye\r\n'); }
        else socket.write('250 ok\r\n');
      }
    });
  }).listen(port, '127.0.0.1').unref();
  return mails;
}
