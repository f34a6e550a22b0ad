import assert from 'node:assert/strict';
import axe from 'axe-core';
import { suite } from './suite.mjs';
import { at, everyView, views, visit, visitView } from './site.mjs';

// themes and the rules that each is looked at by: a theme changes colours and nothing else.
const colours = ['color-contrast', 'link-in-text-block'];
const themes = { light: undefined, dark: colours, contrast: colours };

suite('accessibility', (check) => {
  for (const lang of ['ar', 'en']) {
    check(`axe finds nothing in any view in ${lang}, in any theme, on a phone and on a desktop`, async ({ page, host }) => {
      const found = [];
      for (const [name, path] of Object.entries(await everyView(host))) {
        await visitView(page, name, host.url(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`));
        await page.waitFor((l) => document.documentElement.lang === l, lang);
        await page.eval(new Function(axe.source));
        for (const width of [390, 1280]) {
          await page.viewport(width, 900);
          for (const [theme, rules] of Object.entries(themes)) {
            await page.eval((t) => { document.documentElement.dataset.theme = t; }, theme);
            for (const v of await page.eval(violations, rules)) found.push(`${name} ${width} ${theme}: ${v}`);
          }
        }
      }
      assert.deepEqual(found, []);
    }, { forgive: /404/ });
  }

  check('axe finds nothing in what unfolds, nor in any sheet over the page', async ({ page, host }) => {
    const found = [];
    const all = await views(host);
    const look = async (what) => { for (const v of await page.eval(violations)) found.push(`${what}: ${v}`); };
    for (const width of [390, 1280]) {
      await page.viewport(width, 900);
      await visit(page, host.url(all.results));
      await page.eval(new Function(axe.source));
      await page.click('#understood summary');
      await page.has('#understood dl');
      if (width === 1280) {
        await page.click(at.table);
        await page.has(at.months);
      }
      await look(`unfolded at ${width}`);
      for (const sheet of ['display', 'help', ...(width < 900 ? ['filters'] : [])]) {
        await page.click(`[data-act=${sheet}]`);
        await page.has('dialog[open]');
        await look(`${sheet} at ${width}`);
        await page.press('Escape');
        await page.waitFor(() => !document.querySelector('dialog'));
      }
    }
    assert.deepEqual(found, []);
  });
});

async function violations(rules) {
  const result = await globalThis.axe.run(document, { resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) });
  return result.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => `${n.target} ${n.any[0]?.message ?? ''}`).join('; ')}`);
}
