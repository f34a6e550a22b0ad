import assert from 'node:assert/strict';
import { lacking, outward, serve, servers } from './servers.mjs';
import { suite } from './suite.mjs';
import { at, kept, search, started, views, visit, visitView } from './site.mjs';

suite('hosts', (check) => {
  const hosts = {
    'at a sub-path': { prefix: '/x/y/' },
    'at a deep sub-path with letters of its own': { prefix: '/مدونة/a%20b/'.split('/').map((p) => encodeURIComponent(decodeURIComponent(p))).join('/') },
    'with precompressed files': { precompressed: true },
    'that calls wasm plain text': { types: { '.wasm': 'text/plain; charset=utf-8' } },
    'that calls wasm a stream of bytes': { types: { '.wasm': 'application/octet-stream' } },
    'that hides index.html': { stripIndex: true, prefix: '/x/' },
  };
  for (const [name, host] of Object.entries(hosts)) {
    check(`every view works on a host ${name}`, async ({ page, host }) => {
      const all = await views(host);
      const tried = name.endsWith('sub-path') ? Object.entries(all).filter(([view]) => view !== 'missing').map(([, path]) => path) : [all.match];
      for (const path of tried) {
        await visit(page, host.url(path));
        assert.ok(await page.eval((p) => [...document.querySelectorAll('a[href]')].every((a) => a.origin !== location.origin || a.pathname.startsWith(p)), host.prefix), path);
      }
      await visit(page, host.url(all.article));
      const found = await search(page, 'حكومه');
      assert.ok(found.hits.length > 0);
      assert.ok(found.hits.every((h) => h.href.startsWith(host.url())));
      await page.click(at.hitLink);
      await page.has(at.findbar);
      await page.reload();
      await started(page);
      await page.has(`${at.text} mark`);
      assert.ok((await page.path()).startsWith(decodeURI(host.prefix)));
    }, { host });
  }
});

suite('odd hosts', (check) => {
  check('without HTTPS, so without a worker, the page searches and reads', async ({ page, host }) => {
    const all = await views(host);
    await visit(page, host.url(all.match));
    assert.equal(await page.eval(() => isSecureContext), false);
    await page.has(`${at.text} mark`);
    assert.ok((await search(page, 'حكومه')).hits.length > 0);
    await page.click('[data-act=embed]');
    await page.has('dialog[open] pre');
  }, { host: { address: outward, prefix: '/x/' }, skip: outward ? false : 'this machine has no address but its own' });

  check('blind to case, it shows the same under any', async ({ page, host }) => {
    const all = await views(host);
    for (const path of [all.article, all.about, all.source]) {
      await visit(page, host.url(path));
      const title = await page.text('h1');
      await visit(page, host.url(path.toUpperCase()));
      assert.equal(await page.text('h1'), title);
    }
    assert.ok((await search(page, 'حكومه')).hits.length > 0);
  }, { host: { caseless: true, prefix: '/x/' } });

  check('that gives another program than was built: it is not run, and the page reads', async ({ page, host }) => {
    await page.open(host.url());
    await page.has('#status', 'لم يصل برنامج البحث');
    assert.equal(host.requests.filter((r) => r.path.includes('.wasm')).length >= 2, true, 'it was not asked for anew');
    assert.equal(await page.eval(() => Boolean(window.mudawwanaStarted)), false);
    await page.has(at.titleLink);
  }, { host: { tamper: /\.wasm$/, headers: { 'content-encoding': 'identity' } }, forgive: /not the program|console: undefined|CompileError|magic|decod|incorrect|Invalid|zlib|flate|WebAssembly/i });
});

for (const [name, kind] of Object.entries(servers)) {
  suite(`a real server: ${name}`, (check) => {
    check(`${kind.alike ? 'an article' : 'every view'} works below a sub-path, with the policy of the README`, async ({ page }) => {
      const server = await serve(kind);
      try {
        const all = await views(server);
        for (const [name, path] of Object.entries(kind.alike ? { match: all.match } : { ...all, missing: 'nothing' })) await visitView(page, name, server.url(path));
        await visit(page, server.url());
        assert.ok((await search(page, 'حكومه')).hits.length > 0);
        await page.click(at.hitLink);
        await page.has(`${at.text} mark`);
        await kept(page);
        await server.stop();
        await visit(page, server.url('about/'));
        await page.has('.view-about h1');
      } finally {
        await server.stop();
      }
    }, { forgive: /404|MIME|refused|NetworkError|Failed to (load|fetch)|Could not connect|ERR_|can.t establish/i, skip: lacking(kind) });
  });
}
