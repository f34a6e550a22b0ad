import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { after, before } from 'node:test';
import { gzipSync } from 'node:zlib';
import { dist } from './dist.mjs';
import { copied, removed } from './fixtures.mjs';
import { suite } from './suite.mjs';
import { at, views } from './site.mjs';

/** wasmOf is the path of the program in a site. */
async function wasmOf(site) {
  const name = (await readdir(`${site}/assets`)).find((f) => f.endsWith('.wasm'));
  return `${site}/assets/${name}`;
}

/** reads sees that the page can be read and its links followed. */
async function reads(page, host) {
  const { article } = await views(host);
  await page.open(host.url(article));
  await page.has(`${at.text} h1`);
  await page.waitFor(() => document.querySelector('.body').textContent.length > 300);
  await page.click('.brand');
  await page.has(at.titleLink);
}

suite('while the program comes', (check) => {
  check('the page reads, offers nothing that it cannot do yet, and comes alive', async ({ page, host }) => {
    await page.open(host.url());
    await page.has(at.titleLink);
    await page.waitFor(() => document.styleSheets.length > 0);
    assert.equal(await page.eval(() => [...document.querySelectorAll('.live')].filter((e) => e.checkVisibility({ visibilityProperty: true })).length), 0);
    host.arrive();
    await page.waitFor(() => window.mudawwanaStarted);
    await page.waitFor(() => !document.querySelector('#status').textContent);
  }, { host: { late: '.wasm' } });
});

const digest = (bytes) => createHash('sha256').update(bytes).digest('base64');

let missing, damaged;
async function spoil() {
  missing = await copied(dist);
  const gone = await wasmOf(missing);
  for (const ending of ['', '.br', '.gz']) await rm(gone + ending, { force: true });
  damaged = await copied(dist);
  const program = await wasmOf(damaged);
  const bytes = await readFile(program);
  const segment = bytes.indexOf('mudawwan\x02\0\0\0', 'latin1'); // how a segment begins, see corpus/index/format.go
  assert.ok(segment > 0, 'no segment in the program');
  const right = digest(bytes);
  bytes[segment + 40] ^= 0xff;
  await writeFile(program, bytes);
  const start = (await readdir(`${damaged}/assets`)).find((f) => /^start\.\w+\.js$/.test(f));
  const text = await readFile(`${damaged}/assets/${start}`, 'utf8');
  assert.ok(text.includes(right), 'the loader does not know the program');
  await writeFile(`${damaged}/assets/${start}`, text.replace(right, digest(bytes))); // it was damaged before it was built in
  await writeFile(`${program}.gz`, gzipSync(bytes));
  await rm(`${program}.br`, { force: true });
}

suite('without the program', (check) => {
  before(spoil);
  after(() => removed(missing, damaged));

  check('a program that does not arrive is said, and the page reads', async ({ page, host }) => {
    host.dir = missing;
    await page.open(host.url());
    await page.has('#status', 'لم يصل برنامج البحث');
    await reads(page, host);
  }, { forgive: /./ });

  check('a damaged index is said, and the page reads', async ({ page, host }) => {
    host.dir = damaged;
    await page.open(host.url());
    await page.has('#status', 'تالف');
    await reads(page, host);
  });
});
