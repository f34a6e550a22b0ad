import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** freePort is a port of this machine that nobody listens on. */
export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** answering waits until something answers at url. */
export async function answering(url) {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    if (await fetch(url).then((r) => r.ok, () => false)) return;
    await pause(50);
  }
  throw new Error(`nothing answers at ${url}`);
}
