// node lighthouse.mjs prints Lighthouse's scores of the home page, results and an
// article of DIST (mobile profile), every audit of accessibility, best practices
// and SEO that is not passed, and the three performance audits that cost most.
// Lighthouse is no dependency of the tests: npm install --no-save lighthouse@12.8.2
import puppeteer from 'puppeteer-core';
import { Host } from './server.mjs';
import { views } from './site.mjs';
import { dist } from './dist.mjs';

const lighthouse = await import('lighthouse').then((m) => m.default, () => {
  console.error('npm install --no-save lighthouse@12.8.2');
  process.exit(2);
});

const host = await new Host(dist, { precompressed: true }).start();
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const all = await views(host);
for (const name of ['home', 'results', 'article']) {
  const { lhr } = await lighthouse(host.url(all[name]), { port: new URL(browser.wsEndpoint()).port, output: 'json', logLevel: 'error' });
  const score = (s) => (s === null ? '–' : Math.round(100 * s));
  console.log(`\n${name}: ${Object.values(lhr.categories).map((c) => `${c.title} ${score(c.score)}`).join(', ')}`);
  for (const id of ['accessibility', 'best-practices', 'seo']) {
    for (const ref of lhr.categories[id].auditRefs) {
      const a = lhr.audits[ref.id];
      if (ref.weight > 0 && a.score !== null && a.score < 1) console.log(`  ${id}: ${a.title} ${a.displayValue ?? ''}`);
    }
  }
  const costs = lhr.categories.performance.auditRefs.map((ref) => ({ ...lhr.audits[ref.id], lost: ref.weight * (1 - (lhr.audits[ref.id].score ?? 1)) }));
  for (const a of costs.filter((a) => a.lost > 0).sort((a, b) => b.lost - a.lost).slice(0, 3)) console.log(`  performance: ${a.title} ${a.displayValue} (${Math.round(a.lost)} points)`);
  const advice = costs.filter((a) => a.weight !== 0 && a.score !== null && a.score < 0.9 && a.lost === 0);
  for (const a of advice.slice(0, 5)) console.log(`    ${a.title} ${a.displayValue ?? ''}`);
}
await browser.close();
await host.stop();
