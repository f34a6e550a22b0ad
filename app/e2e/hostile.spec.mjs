import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from './suite.mjs';
import { at, kept, search, visit } from './site.mjs';
import { names, payloads, queries } from './hostile.mjs';

// scarred is what a payload leaves when it works.
const scarred = () => ({
  ran: typeof window.hacked !== 'undefined',
  grown: [...document.querySelectorAll('img, iframe, object, embed, video, audio, base, form[action*="evil"], svg [onload], math, body [style*="evil"]')].map((e) => e.outerHTML),
  handlers: [...document.querySelectorAll('*')].flatMap((e) => e.getAttributeNames().filter((n) => n.startsWith('on')).map((n) => `${e.tagName} ${n}`)),
  links: [...document.querySelectorAll('[href],[src],[action]')].map((e) => e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action')).filter((h) => /^\s*(javascript|data|vbscript):/i.test(h)),
});
// loose are the texts whose marks of direction could turn what stands beside
// them: no element between them and the block around them has a direction of its own.
const loose = () => {
  const out = [];
  for (const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walk.nextNode();) {
    if (!/[\u202a-\u202e\u2066-\u2069]/.test(walk.currentNode.data)) continue;
    let e = walk.currentNode.parentElement;
    while (!e.hasAttribute('dir') && e.localName !== 'bdi' && getComputedStyle(e).display === 'inline') e = e.parentElement;
    if (!e.hasAttribute('dir') && e.localName !== 'bdi' && e.textContent !== walk.currentNode.data) out.push(e.outerHTML.slice(0, 200));
  }
  return out;
};
const unscarred = { ran: false, grown: [], handlers: [], links: [] };

/** hostile declares the specs of documents that attack: site is the one built from them. */
export function hostile(site) {
  suite('hostile text', (check) => {
    check('every payload in title, body, caption and file name is text in the static pages', async ({ page, host }) => {
      await visit(page, host.url('?n=1000'));
      assert.deepEqual(await page.eval(scarred), unscarred, 'the list');
      assert.deepEqual(await page.eval(loose), [], 'the list');
      const articles = await page.eval((s) => [...document.querySelectorAll(s)].map((a) => a.href), '.hits h2 a, .titles h3 a');
      assert.ok(articles.length >= payloads.length, `${articles.length} articles`);
      const still = await page.eval(readStatic, articles);
      assert.deepEqual(still.scarred, []);
      for (const p of payloads) assert.ok(squeezed(still.text).includes(squeezed(p)), `not shown as text: ${JSON.stringify(p)}`);
      for (const n of names) assert.ok(still.text.includes(n), `file name not shown: ${JSON.stringify(n)}`);
    }, { host: { get dir() { return site(); } } });

    check('every payload is text in the live pages', async ({ page, host }) => {
      await visit(page, host.url(`article/${await firstArticle(site())}/`));
      await page.waitFor(() => document.querySelector('article.text h1') !== null);
      let shown = '';
      for (let n = 0; ; n++) {
        assert.deepEqual(await page.eval(scarred), unscarred, await page.path());
        assert.deepEqual(await page.eval(loose), [], await page.path());
        shown += await page.eval(() => document.querySelector('#text').textContent);
        if (n % 5 === 0) {
          const here = await page.eval(() => location.href);
          await step(page, '.around .origin a');
          await page.has('.view-source h1');
          assert.deepEqual(await page.eval(scarred), unscarred, await page.path());
          assert.deepEqual(await page.eval(loose), [], await page.path());
          await page.back();
          await page.waitFor((h) => location.href === h && document.querySelector('article.text h1') !== null, here);
        }
        if (!await page.count('a[rel=next]')) break;
        await step(page, 'a[rel=next]');
      }
      for (const p of payloads) assert.ok(squeezed(shown).includes(squeezed(p)), `not shown as text: ${JSON.stringify(p)}`);
      assert.deepEqual(host.requests.filter((r) => /\/evil/.test(r.path)), []);
    }, { host: { get dir() { return site(); } } });

    check('every payload as a query is text, typed, shared and without network', async ({ page, host }) => {
      await visit(page, host.url());
      for (const q of payloads) {
        await page.eval((s, q) => {
          const field = document.querySelector(s);
          field.value = q.replace(/[\r\n]/g, '');
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }, at.field, q);
        await page.waitFor((q) => (new URLSearchParams(location.search).get('q') ?? '') === q && !/…$/.test(document.querySelector('#count')?.textContent ?? ''), q.replace(/[\r\n]/g, ''));
        assert.deepEqual(await page.eval(scarred), unscarred, q);
      }
      await kept(page);
      await host.stop();
      for (const q of queries) {
        await visit(page, host.url(q));
        assert.deepEqual(await page.eval(scarred), unscarred, q);
      }
    }, { host: { get dir() { return site(); } }, forgive: /refused|NetworkError|Failed to (load|fetch)|ERR_|404/ });

    check('a search finds hostile text and marks it as text', async ({ page, host }) => {
      await visit(page, host.url());
      for (const word of ['onerror', 'script', 'العراق']) {
        const found = await search(page, word);
        assert.ok(found.hits.length > 0, word);
        assert.deepEqual(await page.eval(scarred), unscarred, word);
        await page.click(at.hitLink);
        await page.has(at.findbar);
        assert.deepEqual(await page.eval(scarred), unscarred, `${word}, in the article`);
        await visit(page, host.url());
      }
    }, { host: { get dir() { return site(); } } });
  });
}

// squeezed makes runs of space one, as a browser does when it shows a text.
const squeezed = (s) => s.replace(/[ \t\r\n]+/g, ' ').trim();

// firstArticle is the id of the article that none comes before.
async function firstArticle(folder) {
  for (const id of await readdir(join(folder, 'article'))) {
    if (!(await readFile(join(folder, 'article', id, 'index.html'), 'utf8')).includes('rel="prev"')) return id;
  }
  throw new Error('each article has one before it');
}

// step follows a link of the live page and waits for what it leads to: until
// that is drawn, the way on is still the one that was taken.
async function step(page, link) {
  const here = await page.eval((s) => {
    const before = location.href;
    document.querySelector(s).click();
    return before;
  }, link);
  await page.waitFor((h) => location.href !== h && document.querySelector('main h1') !== null
    && document.querySelector('a[rel=next]')?.href !== location.href, here);
}

// readStatic parses articles, and the pages they are from, as a browser without
// script would.
async function readStatic(articles) {
  const scarred = [];
  let text = '';
  const read = async (address) => {
    const doc = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
    for (const e of doc.querySelectorAll('img, iframe, object, embed, base, math, video')) scarred.push(e.outerHTML);
    for (const e of doc.querySelectorAll('script:not([src]):not([type="application/ld+json"])')) scarred.push(e.outerHTML);
    for (const e of doc.querySelectorAll('*')) scarred.push(...e.getAttributeNames().filter((n) => /^on|["'<>]/.test(n)).map((n) => `${e.tagName} ${n}`));
    for (const e of doc.querySelectorAll('script[type="application/ld+json"]')) JSON.parse(e.textContent);
    text += doc.querySelector('main').textContent;
    return doc;
  };
  for (const a of articles) {
    const doc = await read(a);
    await read(new URL(doc.querySelector('.around .origin a').getAttribute('href'), a).href);
  }
  return { scarred, text };
}
