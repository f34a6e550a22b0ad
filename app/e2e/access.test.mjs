import assert from 'node:assert/strict';
import axe from 'axe-core';
import { suite } from './suite.mjs';
import { views, visit } from './site.mjs';

suite('accessibility', (check) => {
  for (const lang of ['ar', 'en']) {
    check(`axe finds nothing in any view in ${lang}, in any theme, on a phone and on a desktop`, async ({ page, host }) => {
      const found = [];
      for (const [name, path] of Object.entries(await views(host))) {
        await visit(page, host.url(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`));
        await page.waitFor((l) => document.documentElement.lang === l, lang);
        await page.eval(new Function(axe.source));
        for (const width of [390, 1280]) {
          await page.viewport(width, 900);
          for (const theme of ['light', 'dark', 'contrast']) {
            await page.eval((t) => { document.documentElement.dataset.theme = t; }, theme);
            for (const v of await page.eval(violations)) found.push(`${name} ${width} ${theme}: ${v}`);
          }
        }
      }
      assert.deepEqual(found, []);
    }, { forgive: /404/ });
  }
});

async function violations() {
  const result = await globalThis.axe.run(document, { resultTypes: ['violations'] });
  return result.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => `${n.target} ${n.any[0]?.message ?? ''}`).join('; ')}`);
}
