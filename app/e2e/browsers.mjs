// The engines the specs run on, named by the environment: ENGINES=chromium,firefox,webkit.
import { chromium, firefox } from './puppeteer.mjs';
import { webkit } from './webkit.mjs';

const starters = { chromium, firefox, webkit };

/** engines are the names asked for; WebKit only where it is, as a third lane takes minutes. */
export const engines = (process.env.ENGINES ?? 'chromium,firefox').split(',').map((s) => s.trim()).filter(Boolean);

/**
 * cannot says, per engine, what its driver cannot do. A test that needs one of
 * these is reported as skipped with the sentence that stands here.
 */
export const cannot = {
  chromium: {},
  firefox: {
    install: 'Firefox for desktops installs no pages: what its manifest leads to is asked for',
    shifts: 'Firefox does not report layout shifts',
    quota: 'WebDriver BiDi cannot make the disk full',
  },
  webkit: {
    install: 'WebKitGTK\'s MiniBrowser installs no pages: what the manifest leads to is asked for',
    early: 'WebKitWebDriver runs nothing before the page\'s own scripts',
    shifts: 'WebKit does not report layout shifts',
    quota: 'WebKitWebDriver cannot make the disk full',
    noscript: 'WebKitWebDriver reads a page by script only: a policy refuses the page\'s own, and <noscript> is not shown',
    joins: 'WebKit shapes letters anew at the edge of an element: whole words are marked, which the search specs hold',
  },
};

/**
 * launch starts an engine. Options: script false turns the page's scripts off,
 * wasm false WebAssembly, dark asks for the dark colour scheme, width and height are of the viewport. brief says
 * that pages live for seconds: V8 then does not compile anew, for speed, what runs already, up to a sixth of all its work.
 */
export function launch(name, options = {}) {
  if (!starters[name]) throw new Error(`no engine is called ${name}; there are ${Object.keys(starters).join(', ')}`);
  return starters[name]({ ...options, name });
}
