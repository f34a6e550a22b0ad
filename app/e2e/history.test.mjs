import assert from 'node:assert/strict';
import { suite } from './suite.mjs';
import { at, ids, kept, results, search, settled, started, visit } from './site.mjs';

const top = (s) => document.querySelector(s).getBoundingClientRect().top;

suite('addresses', (check) => {
  check('back from an article brings query, results and place back; forward the article', async ({ page, host }) => {
    await page.viewport(390, 700);
    await visit(page, host.url());
    const found = await search(page, 'العراق');
    await settled(page);
    const link = '.hits > li:nth-child(4) h2 a';
    await page.waitFor((s) => { document.querySelector(s)?.scrollIntoView({ block: 'center' }); return window.scrollY > 100; }, link);
    const before = await page.eval(top, link);
    const title = await page.eval((s) => document.querySelector(s).textContent, link);
    await page.click(link);
    await page.has(`${at.text} h1`, title.replace(/ ?… ?/g, '').slice(0, 20));
    const article = await page.path();
    assert.match(article, /article\/[a-z0-9-]+\/\?q=/);

    await page.back();
    assert.deepEqual(ids(await results(page, 'العراق')), ids(found));
    await page.waitFor((s, y) => Math.abs(document.querySelector(s).getBoundingClientRect().top - y) < 60, link, before);

    await page.forward();
    await page.has(`${at.text} h1`);
    assert.equal(await page.path(), article);
    await page.back();
    await results(page, 'العراق');
    await page.back();
    await page.has(at.titleLink);
    assert.equal(await page.eval((s) => document.querySelector(s).value, at.field), '');
  });

  check('a page that is come back to from elsewhere has in its fields what it had', async ({ page, host }) => {
    const holds = (texts) => ['#q', '#from-day', '#to-day'].map((s) => document.querySelector(s)?.value).join('|') === texts;
    await visit(page, host.url('?from=2023-08-01'));
    await search(page, 'العراق');
    await page.waitFor(holds, 'العراق|1 أغسطس 2023|');
    await kept(page); // or leaving would break it off
    await page.eval((elsewhere) => {
      window.e2eShown = false;
      window.addEventListener('pageshow', () => setTimeout(() => { window.e2eShown = true; }, 0)); // once the page stands there, WebKit empties fields
      location.href = elsewhere;
    }, host.url('sw.js'));
    await page.waitFor(() => location.pathname.endsWith('/sw.js'));
    await page.back();
    await page.waitFor(() => window.e2eShown ?? window.mudawwanaStarted);
    await page.waitFor(holds, 'العراق|1 أغسطس 2023|');
  }, { forgive: /favicon/ }); // that of what is no page of ours

  check('an address that is shared shows the same to someone else', async ({ page, host, browser }) => {
    await visit(page, host.url());
    await search(page, 'الحكومة العراقية');
    await page.click(at.sources);
    await page.has(`${at.sources}[aria-current]`);
    const found = await results(page, 'الحكومة العراقية');
    const address = await page.eval(() => location.href);
    const other = await browser.newPage();
    try {
      await visit(other, address);
      const same = await results(other, 'الحكومة العراقية');
      assert.deepEqual(ids(same), ids(found));
      assert.equal(same.count, found.count);
      await other.settle?.();
      assert.deepEqual(other.errors, []);
    } finally {
      await other.close();
    }
  });

  check('an article shared with a query is marked, and its matches are stepped through', async ({ page, host }) => {
    await visit(page, host.url());
    const found = await search(page, 'العراق');
    await visit(page, found.hits[0].href);
    const total = await page.waitFor((s) => document.querySelectorAll(s).length, `${at.text} mark`);
    assert.ok(total > 2);
    const first = await page.waitFor(() => document.querySelector('mark.now')?.id);
    await page.click(at.next);
    const second = await page.waitFor((f) => { const id = document.querySelector('mark.now')?.id; return id !== f && id; }, first);
    await page.waitFor((id) => { const r = document.getElementById(id).getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }, second);
    await page.click(at.previous);
    await page.waitFor((f) => document.querySelector('mark.now')?.id === f, first);
    await page.click(at.previous);
    await page.waitFor((n) => document.querySelector('mark.now')?.id === `m${n}`, total);
    assert.match(await page.text(at.place), /\S/);
  });

  check('the way back to the results keeps them', async ({ page, host }) => {
    await visit(page, host.url());
    const found = await search(page, 'واشنطن');
    await page.click(at.hitLink);
    await page.click(at.toResults);
    assert.deepEqual(ids(await results(page, 'واشنطن')), ids(found));
    await visit(page, found.hits[0].href);
    await page.click(at.toResults);
    assert.deepEqual(ids(await results(page, 'واشنطن')), ids(found));
  });

  check('facets narrow the results, stand in the address and come off again', async ({ page, host }) => {
    await visit(page, host.url());
    const all = await search(page, 'العراق');
    await page.click(at.sources);
    await page.has(`${at.sources}[aria-current]`);
    assert.match(await page.path(), /[?&]source=/);
    const some = await results(page, 'العراق');
    assert.ok(some.hits.length > 0 && some.hits.length < all.hits.length, `${some.hits.length} of ${all.hits.length}`);
    const narrowed = await page.path();
    await page.reload();
    await started(page);
    assert.deepEqual(ids(await results(page, 'العراق')), ids(some));
    assert.equal(await page.path(), narrowed);
    await page.click(`${at.sources}[aria-current]`);
    await page.waitFor((s) => !location.search.includes('source=') && !document.querySelector(s), `${at.sources}[aria-current]`);
    assert.deepEqual(ids(await results(page, 'العراق')), ids(all));
    await page.click(at.table);
    await page.click(at.months);
    await page.has(`${at.months}[aria-current]`);
    assert.match(await page.path(), /[?&]from=/);
    const dated = await results(page, 'العراق');
    assert.ok(dated.hits.length > 0 && dated.hits.length < all.hits.length);
  });

  check('previous and next walk through all articles', async ({ page, host }) => {
    await visit(page, host.url());
    const all = await page.waitFor((s) => [...document.querySelectorAll(s)].map((a) => a.href), at.titleLink);
    await visit(page, all[0]);
    while (await page.count('a[rel=prev]')) await follow(page, 'a[rel=prev]');
    const seen = new Set([await page.eval(() => location.href)]);
    while (await page.count('a[rel=next]')) {
      await follow(page, 'a[rel=next]');
      seen.add(await page.eval(() => location.href));
    }
    assert.deepEqual([...seen].sort(), [...new Set(all)].sort());
  });

  check('addresses that come faster than a browser takes them end nothing', async ({ page, host }) => {
    await visit(page, host.url());
    await page.eval(() => { for (let i = 0; i < 1000; i++) history.replaceState(null, '', `?q=${i}`); });
    await page.waitFor(() => location.search === '?q=999');
    assert.ok((await search(page, 'الحكومة')).hits.length > 0);
    await page.reload();
    await started(page);
    assert.ok((await results(page, 'الحكومة')).hits.length > 0);
  });

  check('entries of the history that have to wait come in their order', async ({ page, host }) => {
    await visit(page, host.url());
    await page.eval(() => {
      for (let i = 0; i < 1000; i++) history.replaceState({ i }, '', `?q=${i}`);
      for (const i of ['one', 'two']) {
        history.pushState({}, '', `?q=${i}`);
        history.replaceState({ i }, '');
      }
    });
    const stands = (i) => page.waitFor((i) => history.state.i === i && location.search === `?q=${i}`, i);
    await stands('two');
    for (const i of ['one', 999]) {
      await page.back();
      await stands(i);
    }
  });
});

async function follow(page, link) {
  const here = await page.eval(() => location.href);
  await page.click(link);
  await page.waitFor((h, l) => location.href !== h && document.querySelector('article.text h1') !== null && document.querySelector(l)?.href !== location.href, here, link);
  await settled(page);
}
