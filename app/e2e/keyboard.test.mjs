import assert from 'node:assert/strict';
import { suite } from './suite.mjs';
import { at, results, started, visit, settled } from './site.mjs';

// ring says where the focus is and whether one sees it.
const ring = () => {
  const e = document.activeElement;
  if (!e || e === document.body || e === document.documentElement) return null;
  const style = getComputedStyle(e);
  const around = e.closest('.find') ? getComputedStyle(e.closest('.find')) : style;
  window.e2eMissed?.delete(e);
  const visible = [style, around].some((s) => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none');
  const name = e.getAttribute('aria-label') || e.textContent.trim() || e.title || e.labels?.[0]?.textContent || '';
  return { key: `${e.tagName} ${e.id || e.className} ${e.getAttribute('href') ?? ''}`, visible, named: name.trim() !== '', left: window.e2eMissed?.size };
};

// inSight says whether an element stands in the window, clear of the bar above.
const inSight = (s) => {
  const r = document.querySelector(s).getBoundingClientRect();
  const bar = document.querySelector('header.bar');
  const top = getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().bottom : 0;
  return r.top >= top - 1 && r.bottom <= innerHeight + 1;
};

suite('keyboard', (check) => {
  for (const size of ['100%', '200%']) check(`a journey with text at ${size}: find, choose, read, step through the matches, come back`, async ({ page, host }) => {
    await visit(page, host.url());
    await page.eval((s) => { document.documentElement.style.fontSize = s; }, size);
    await page.press('/');
    await page.waitFor(() => document.activeElement?.id === 'q');
    await page.type('العراق');
    await results(page, 'العراق');
    await page.has('[role=option]');
    await page.press('Escape');
    await page.waitFor(() => !document.querySelector('[role=option]') && document.activeElement?.id === 'q');
    await page.press('ArrowDown');
    await page.waitFor((s) => document.activeElement?.matches(s), at.hitLink);
    await page.press('ArrowDown');
    const second = await page.waitFor((s) => { const i = [...document.querySelectorAll(s)].indexOf(document.activeElement); return i === 1 && document.activeElement.href; }, at.hitLink);
    await page.press('Enter');
    await page.waitFor((h) => location.href === h && document.querySelector('mark.now') !== null, second);
    await page.press('n');
    await page.waitFor(() => document.querySelector('mark.now')?.id === 'm2');
    await page.waitFor(inSight, 'mark.now');
    await page.press('Shift+N');
    await page.waitFor(() => document.querySelector('mark.now')?.id === 'm1');
    await page.press('Control+k');
    await page.waitFor(() => document.activeElement?.id === 'q');
    await page.back();
    await results(page, 'العراق');
  });

  check('the field is a combobox: arrows choose, the focus stays, Enter takes, Esc closes and then empties', async ({ page, host }) => {
    await visit(page, host.url());
    await page.fill(at.field, 'الحكو');
    await page.has('[role=listbox] [role=option]');
    const state = () => {
      const q = document.querySelector('#q');
      const active = document.getElementById(q.getAttribute('aria-activedescendant'));
      return {
        role: q.getAttribute('role'), open: q.getAttribute('aria-expanded'), focus: document.activeElement === q,
        list: document.getElementById(q.getAttribute('aria-controls'))?.getAttribute('role') ?? null,
        chosen: active ? active.getAttribute('role') + active.getAttribute('aria-selected') : null,
      };
    };
    const open = { role: 'combobox', open: 'true', focus: true, list: 'listbox', chosen: null };
    assert.deepEqual(await page.eval(state), open);
    await page.press('ArrowDown');
    await page.waitFor(() => document.querySelector('#q').getAttribute('aria-activedescendant'));
    assert.deepEqual(await page.eval(state), { ...open, chosen: 'optiontrue' });
    await page.press('Enter');
    await page.waitFor(() => document.querySelector('#q').value.length > 5 && !document.querySelector('[role=option]'));
    await results(page, await page.eval(() => document.querySelector('#q').value));
    await page.fill(at.field, 'الحكو');
    await page.has('[role=option]');
    await page.press('Escape');
    await page.waitFor(() => !document.querySelector('[role=option]'));
    assert.equal(await page.eval(() => document.querySelector('#q').value), 'الحكو');
    await page.press('Escape');
    await page.waitFor(() => document.querySelector('#q').value === '');
    await page.has(at.titleLink);
  });

  check('Enter in the field of any page searches', async ({ page, host }) => {
    await visit(page, host.url('about/'));
    await page.press('Control+k');
    await page.waitFor(() => document.activeElement?.id === 'q');
    await page.type('الحكومة');
    await page.press('Enter');
    assert.ok((await results(page, 'الحكومة')).hits.length > 0);
  });

  check('Tab reaches every control, each with a name and a ring', async ({ page, host }) => {
    for (const path of ['', `?q=${encodeURIComponent('العراق')}`, 'about/', 'desk/']) {
      await visit(page, host.url(path));
      await settled(page); // what the device stores is told a little later
      const wanted = await page.eval(() => {
        document.activeElement?.blur();
        window.e2eMissed = new Set([...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
          .filter((e) => e.checkVisibility() && !e.disabled && e.tabIndex >= 0));
        return window.e2eMissed.size;
      });
      for (let i = 0, left = wanted; left > 0 && i < wanted + 2; i++) {
        await page.press('Tab');
        await page.waitFor(() => { const r = document.activeElement.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight; });
        const r = await page.eval(ring);
        if (!r) break;
        assert.ok(r.visible, `no ring on ${r.key}`);
        assert.ok(r.named, `no name on ${r.key}`);
        left = r.left;
      }
      assert.deepEqual(await page.eval(() => [...window.e2eMissed].map((e) => e.outerHTML)), [], path);
    }
  });

  check('the first Tab offers the way past the header', async ({ page, host }) => {
    await visit(page, host.url());
    await started(page);
    await page.press('Tab');
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.id === 'main');
  });
});
