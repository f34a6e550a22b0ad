import assert from 'node:assert/strict';
import { suite } from './suite.mjs';
import { at, search, started, views, visit } from './site.mjs';

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
