// A static file host on this machine, like those that readers meet: it can
// stand at a sub-path, go away, come back and change its folder meanwhile.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript',
  '.wasm': 'application/wasm', '.json': 'application/json', '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
};

/**
 * Host serves a folder under a prefix ("/" or "/x/y/").
 *
 * Options: types {'.wasm': 'text/plain'} overrides MIME types; headers are
 * added to every answer; precompressed answers with the .br or .gz that stands
 * beside a file; stripIndex sends …/index.html to …/; late '.woff2' answers for
 * such files after arrive().
 */
export class Host {
  /** Everything asked for: {path, status}. */
  requests = [];
  #server;
  #port = 0;
  #arrived = later();

  constructor(dir, options = {}) {
    this.dir = dir;
    this.prefix = options.prefix ?? '/';
    this.options = options;
  }

  get #address() { return this.options.address ?? '127.0.0.1'; }

  get origin() { return `http://${this.#address}:${this.#port}`; }

  /** url of a path relative to the root of the site. */
  url(path = '') { return this.origin + this.prefix + path; }

  /** Paths asked for that do not belong to the site. */
  get outside() { return this.requests.map((r) => r.path).filter((p) => !p.startsWith(this.prefix)); }

  /** start answers on a port of its own, after a stop on the same one. */
  async start() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise((done, failed) => {
      this.#server.once('error', failed);
      this.#server.listen(this.#port, this.#address, done);
    });
    this.#port = this.#server.address().port;
    return this;
  }

  /** stop refuses every connection, as a lost network does. */
  async stop() {
    if (!this.#server?.listening) return;
    const closed = new Promise((done) => this.#server.close(done));
    this.#server.closeAllConnections();
    await closed;
  }

  /** arrive lets the late files go. */
  arrive() { this.#arrived.resolve(); }

  async #answer(request, response) {
    const asked = new URL(request.url, this.origin).pathname;
    const path = this.options.caseless ? asked.toLowerCase() : asked;
    if (this.options.late && path.endsWith(this.options.late)) await this.#arrived.promise;
    const found = await this.#find(path);
    this.requests.push({ path, status: found.status });
    const headers = { ...this.options.headers, ...found.headers };
    const packed = found.file && await this.#packed(found.file, request.headers['accept-encoding'] ?? '');
    if (packed) headers['content-encoding'] = packed.encoding;
    const body = found.file ? await readFile(packed?.file ?? found.file) : Buffer.from(found.status + '\n');
    if (this.options.tamper?.test(path)) body[body.length >> 1] ^= 1;
    response.writeHead(found.status, { ...headers, 'content-length': body.length });
    if (this.options.cut?.test(path)) return void response.write(body.subarray(0, body.length >> 1), () => response.destroy());
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  async #find(path) {
    if (!path.startsWith(this.prefix)) return { status: 404, headers: {} };
    const base = normalize(this.dir + sep);
    const inside = normalize(join(base, decode(path.slice(this.prefix.length))));
    if (!inside.startsWith(base)) return { status: 404, headers: {} };
    if (this.options.stripIndex && path.endsWith('/index.html')) return moved(path.slice(0, -'index.html'.length));
    let info = await stat(inside).catch(() => null);
    if (info?.isDirectory() && !path.endsWith('/')) return moved(path + '/');
    const file = info?.isDirectory() ? join(inside, 'index.html') : inside;
    if (info?.isDirectory()) info = await stat(file).catch(() => null);
    if (info?.isFile()) return { status: 200, file, headers: this.#describe(file, info) };
    const missing = join(base, '404.html');
    return await stat(missing).then((i) => ({ status: 404, file: missing, headers: this.#describe(missing, i) }),
      () => ({ status: 404, headers: {} }));
  }

  // No cache-control: browsers then guess from last-modified, as they do with
  // the plainest hosts.
  #describe(file, info) {
    const kind = extname(file);
    return {
      'content-type': this.options.types?.[kind] ?? types[kind] ?? 'application/octet-stream',
      'last-modified': info.mtime.toUTCString(),
    };
  }

  async #packed(file, accepted) {
    if (!this.options.precompressed) return null;
    for (const [encoding, ending] of [['br', '.br'], ['gzip', '.gz']]) {
      if (accepted.includes(encoding) && await stat(file + ending).catch(() => null)) return { encoding, file: file + ending };
    }
    return null;
  }
}

function later() {
  let resolve;
  const promise = new Promise((done) => { resolve = done; });
  return { promise, resolve };
}

function moved(location) {
  return { status: 301, headers: { location } };
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
