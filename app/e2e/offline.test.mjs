import assert from 'node:assert/strict';
import { suite } from './suite.mjs';
import { at, kept, results, search, started, views, visit } from './site.mjs';

const lost = /refused|NetworkError|Failed to (load|fetch)|Could not connect|ERR_|can.t establish/i; // the browser's words for a host that is gone

suite('offline', (check) => {
  for (const entry of ['home', 'article', 'about']) {
    check(`after one visit to ${entry} every address answers without network`, async ({ page, host }) => {
      const all = await views(host);
      await visit(page, host.url(all[entry]));
      await kept(page);
      await host.stop();
      const tried = entry === 'article' ? Object.keys(all) : ['home', 'match', 'missing'];
      for (const name of tried) {
        const path = all[name];
        await visit(page, host.url(path));
        await page.has(shows[name]);
        assert.ok((await page.text('main')).length > 20, `${name} is empty`);
        if (name === 'match') await page.has(`${at.text} mark`);
      }
      await visit(page, host.url());
      assert.ok((await search(page, 'حكومه')).hits.length > 0);
    }, { host: { prefix: '/x/y/' }, forgive: lost });
  }

  check('every article answers without network and without a visit', async ({ page, host }) => {
    await visit(page, host.url());
    await kept(page);
    const all = await page.eval((s) => [...document.querySelectorAll(s)].map((a) => a.href), at.titleLink);
    await host.stop();
    for (const href of all) {
      await visit(page, href);
      await page.has(`${at.text} h1`);
    }
    await visit(page, host.url(`index.html?q=${encodeURIComponent('الحكومة')}`));
    assert.ok((await results(page, 'الحكومة')).hits.length > 0);
    await page.reload();
    await started(page);
    assert.ok((await results(page, 'الحكومة')).hits.length > 0);
  }, { forgive: lost });

  check('nothing is asked of the network for a second visit but whether there is a new version', async ({ page, host }) => {
    await visit(page, host.url());
    await kept(page);
    host.requests.length = 0;
    await visit(page, host.url('about/'));
    await visit(page, host.url());
    assert.equal(await page.count(at.notice), 0, 'a first version is no new version');
    assert.deepEqual([...new Set(host.requests.map((r) => r.path))].filter((p) => !p.endsWith('/sw.js')), []);
  }, { host: { prefix: '/x/' } });
});

const shows = {
  home: at.titleLink, results: at.hitLink, empty: at.ways, article: `${at.text} h1`, match: at.findbar,
  source: '.view-source h1', about: '.view-about h1', missing: '.view-missing h1',
};
