// What a reader takes away to hand on.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { handed } from './handed.mjs';
import { at, search, visit } from './site.mjs';
import { suite } from './suite.mjs';

suite('save', (check) => {
  check('these results become a page that holds their whole texts, marked, and reads from a file', async ({ page, host }) => {
    await visit(page, host.url());
    const found = await search(page, '"التحالف الدولي"');
    await page.eval(handed);
    await page.click('[data-act=export][data-name=html]');
    const { name, text } = await page.waitFor(() => window.e2eFiles[0]);
    assert.equal(name, 'mudawwana-results.html');
    const folder = await mkdtemp(join(tmpdir(), 'saved-'));
    try {
      await writeFile(join(folder, name), text);
      await page.open(pathToFileURL(join(folder, name)).href);
      await page.has('body > section', '');
      const seen = await page.eval(() => ({
        texts: [...document.querySelectorAll('body > section')].map((s) => s.innerText.length), dir: document.documentElement.dir,
        marks: document.querySelectorAll('section mark').length, scripts: document.scripts.length,
        styled: getComputedStyle(document.body).maxWidth !== 'none', ids: [...document.querySelectorAll('[id]')].map((e) => e.id),
      }));
      assert.equal(seen.texts.length, found.hits.length);
      assert.ok(seen.texts.every((n) => n > 200), seen.texts.join());
      assert.ok(seen.marks >= seen.texts.length);
      assert.deepEqual([seen.dir, seen.scripts, seen.styled], ['rtl', 0, true]);
      assert.equal(new Set(seen.ids).size, seen.ids.length);
      await page.click('nav a');
      await page.waitFor(() => location.hash === '#a1');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  check('the whole collection is one link away, as one file', async ({ page, host }) => {
    await visit(page, host.url('about/'));
    const href = await page.eval(() => document.querySelector('a[download="mudawwana.html"]').href);
    const file = await fetch(href);
    assert.equal(file.status, 200);
    assert.match(await file.text(), /id="mudawwana-wasm"/);
    await page.click('.brand');
    await page.has(at.titleLink);
  }, { host: { prefix: '/x/' } });
});
