// The README's table of engines and ways of use is true: each row's spec is
// there and runs on every engine, and a cell names just those needs of the spec
// that the table `cannot` denies its engine.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { cannot, engines } from './browsers.mjs';

const here = (path) => readFile(new URL(path, import.meta.url), 'utf8');
const ways = ['hosted', 'on a sub-path', 'from file://', 'offline', 'embedded in another origin', 'installed', 'script off', 'WebAssembly off'];

test('the README says which engine is tested in which way, and what its driver cannot do', async (t) => {
  const lines = (await here('../../README.md')).split('\n').filter((l) => l.startsWith('|')).map((l) => l.split('|').slice(1, -1).map((c) => c.trim()));
  const head = lines.findIndex(([way, ...cells]) => way === 'way' && cells.length === 4);
  assert.ok(head >= 0, 'no table');
  const names = lines[head].slice(1, 4).map((n) => n.toLowerCase().replace(/ esr$|gtk$/, ''));
  assert.deepEqual([...names].sort(), Object.keys(cannot).sort());
  const rows = lines.slice(head + 2, head + 2 + ways.length);
  assert.deepEqual(rows.map(([way]) => way), ways);
  for (const [way, ...cells] of rows) {
    const spec = await here(cells[3].replaceAll('`', ''));
    assert.match(spec, /suite\('/, `${way}: ${cells[3]} is no spec`);
    const needs = [...spec.matchAll(/needs: '(\w+)'/g)].map(([, need]) => need);
    names.forEach((engine, i) => {
      const denied = [...new Set(needs)].filter((need) => cannot[engine][need]);
      assert.equal(cells[i], ['tested', ...denied.map((n) => `without \`${n}\``)].join(', '), `${way}, ${engine}`);
    });
  }
  for (const engine of engines) for (const [what, why] of Object.entries(cannot[engine])) t.diagnostic(`${engine} without ${what}: ${why}`);
});

test('what the table denies an engine some spec needs, and the README says why', async () => {
  const specs = (await readdir(new URL('.', import.meta.url))).filter((f) => /\.(test|spec)\.mjs$/.test(f));
  const needed = new Set((await Promise.all(specs.map(here))).flatMap((s) => [...s.matchAll(/needs: '(\w+)'/g)].map(([, need]) => need)));
  const readme = await here('../../README.md');
  for (const [engine, all] of Object.entries(cannot)) {
    for (const [what, why] of Object.entries(all)) {
      assert.ok(needed.has(what), `${engine}: nothing needs ${what}`);
      assert.ok(readme.includes(`\`${what}\``), `the README does not say what \`${what}\` is`);
      assert.ok(why.length > 20, what);
    }
  }
});
