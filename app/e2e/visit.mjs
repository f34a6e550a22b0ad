// node visit.mjs SITE HELLO: how long a first visit takes, in Chromium with a
// processor slowed four times and Lighthouse's slow 4G (150 ms, 1.6 Mbit/s), to
// our site, to Pagefind's default page over the same articles and to go-app's
// hello page. ./build.sh visit calls it.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { launch } from './browsers.mjs';
import { Host } from './server.mjs';

const rounds = Number(process.env.ROUNDS ?? 5);
const query = 'الحكومة';
const slow = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

const [site, hello] = process.argv.slice(2);
if (!hello) {
  console.error('usage: node visit.mjs SITE HELLO');
  process.exit(2);
}

// pagefindSite is a folder with our article pages as they are, without our
// scripts, and a list of them below Pagefind's field, all indexed by Pagefind.
async function pagefindSite() {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  const bare = (html) => html.replace(/<script[^]*?<\/script>\n?/g, '').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/, '');
  for (const id of await readdir(join(site, 'article'))) {
    await mkdir(join(folder, 'article', id), { recursive: true });
    await writeFile(join(folder, 'article', id, 'index.html'), bare(await readFile(join(site, 'article', id, 'index.html'), 'utf8')));
  }
  await cp(join(site, 'assets'), join(folder, 'assets'), { recursive: true, filter: (f) => !/\.(wasm|js)/.test(f) });
  await promisify(execFile)(new URL('node_modules/.bin/pagefind', import.meta.url).pathname, ['--site', folder, '--force-language', 'ar']);
  const home = bare(await readFile(join(site, 'index.html'), 'utf8'));
  await writeFile(join(folder, 'index.html'), home.replace('</head>', '<link rel="stylesheet" href="pagefind/pagefind-ui.css"><script src="pagefind/pagefind-ui.js"></script></head>')
    .replace(/<form class="find"[^]*?<\/form>/, '<div id="search" role="search"></div>')
    .replace('</body>', '<script>addEventListener("DOMContentLoaded", () => new PagefindUI({ element: "#search", showImages: false }));</script></body>'));
  for (const name of await readdir(folder, { recursive: true })) {
    if (/\.(html|css|js|json)$/.test(name)) await writeFile(join(folder, `${name}.br`), brotliCompressSync(await readFile(join(folder, name))));
  }
  return folder;
}

// asks types the query as soon as there is a field, and notes when results stand.
function asks({ query, field, hit }) {
  const look = () => {
    const q = document.querySelector(field);
    if (q && !window.e2eAsked) {
      window.e2eAsked = performance.now();
      q.value = query;
      q.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (!window.e2eAnswered && window.e2eAsked && document.querySelector(hit)) window.e2eAnswered = performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
}

// visit opens a page in a fresh profile; asked is {field, hit}, or nothing.
async function visit(browser, url, asked, ready) {
  const page = await browser.newPage();
  const cdp = await page.own.createCDPSession();
  let bytes = 0;
  await cdp.send('Network.enable');
  cdp.on('Network.loadingFinished', (e) => { bytes += e.encodedDataLength; });
  await cdp.send('Network.emulateNetworkConditions', slow);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  if (asked) await page.own.evaluateOnNewDocument(asks, { query, ...asked });
  await page.open(url);
  const usable = await page.waitFor(ready);
  const readable = await page.waitFor(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  const loaded = bytes;
  await page.close();
  return { readable, usable, loaded };
}

const answered = () => window.e2eAnswered;
const theirs = await pagefindSite();
const pages = [
  ['Mudawwana', site, { field: '#q', hit: '.hits .hit' }, answered],
  ['Pagefind', theirs, { field: '.pagefind-ui__search-input', hit: '.pagefind-ui__result' }, answered],
  ["go-app's hello", hello, null, () => !document.querySelector('#app-wasm-loader') && document.querySelector('h1')?.textContent === 'Hello World!' && performance.now()],
];
const browser = await launch('chromium', { width: 390, height: 844 });
const seen = pages.map(() => []);
for (let n = 0; n < rounds; n++) {
  for (const [i, [, folder, asked, ready]] of pages.entries()) {
    const host = await new Host(folder, { precompressed: true }).start();
    seen[i].push(await visit(browser, host.url(), asked, ready));
    await host.stop();
  }
}
await browser.close();
await rm(theirs, { recursive: true });

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
console.log(`\nfirst visit, processor slowed 4 times, slow 4G, median of ${rounds}: first paint, answer to a query typed at once, bytes until then`);
for (const [i, [name]] of pages.entries()) {
  const of = (what) => median(seen[i].map((v) => v[what]));
  console.log(`${name.padEnd(16)} ${Math.round(of('readable')).toString().padStart(7)} ms ${Math.round(of('usable')).toString().padStart(7)} ms ${(of('loaded') / 1000).toFixed(1).padStart(8)} KB`);
}
