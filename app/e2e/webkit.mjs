// WebKit: Debian's WebKitGTK MiniBrowser by classic WebDriver, on a screen that
// only Xvfb sees.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, By, error, Key, until } from 'selenium-webdriver';
import { Page, Unanswered } from './page.mjs';
import { answering, freePort } from './ports.mjs';

/** webkit starts a screen; every page has a driver and a browser, and so a profile, of its own. */
export async function webkit(options) {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const display = (await firstLine(screen)).trim();
  return new Browser(screen, display, { ...options, config: await narrowWindows() });
}

async function firstLine(child) {
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'error').then(([e]) => { throw e; })]);
  return line.toString();
}

// frugal makes a test cost less than half of the processor time: without a GPU,
// layers are put together by software, and what the optimizing compiler makes of
// the program comes later than a test ends.
const frugal = { WEBKIT_DISABLE_COMPOSITING_MODE: '1', JSC_useOMGJIT: 'false' };

class Browser {
  #screen;
  #display;
  #options;
  #version = '';
  #drivers = [];

  constructor(screen, display, options) {
    this.#screen = screen;
    this.#display = display;
    this.#options = options;
    process.once('exit', () => this.#drivers.forEach(kill));
  }

  // A driver has one session at a time.
  async #drive(port) {
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore', detached: true, // the leader of a group, which its browser is in
      env: {
        ...process.env, DISPLAY: `:${this.#display}`, XDG_CONFIG_HOME: this.#options.config, NO_AT_BRIDGE: '1',
        ...(this.#options.wasm === false ? { JSC_useWasm: 'false' } : {}), ...frugal,
        GTK_THEME: this.#options.dark ? 'Adwaita:dark' : 'Adwaita', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    });
    this.#drivers.push(driver);
    await Promise.race([once(driver, 'error').then(([e]) => { throw e; }), answering(`http://127.0.0.1:${port}/status`)]);
    return driver;
  }

  async newPage() {
    const port = await freePort();
    const driver = await this.#drive(port);
    const own = bounded(await answered(new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities({
      browserName: 'MiniBrowser', timeouts: { script: silence - 5000, pageLoad: silence - 5000 },
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
    }).build(), 'newSession'));
    const about = await own.getCapabilities();
    this.#version = `${about.getBrowserName()}/${about.getBrowserVersion()}`;
    const tab = new Tab(own, { driver });
    await tab.viewport(this.#options.width ?? 1280, this.#options.height ?? 800);
    return tab;
  }

  get connected() { return true; }
  async version() { return this.#version; }

  async close() {
    for (const d of this.#drivers) kill(d); // one whose session could not be ended too: it would keep this process
    this.#screen.kill();
    await rm(this.#options.config, { recursive: true });
  }
}

class Tab extends Page {
  #driver;

  /** own is selenium's driver; handle is of the window, driver the process behind it, of its first tab only. */
  constructor(own, { handle, driver } = {}) {
    super();
    this.own = own;
    this.handle = handle;
    this.#driver = driver;
  }

  async another() {
    const first = await this.own.getWindowHandle();
    this.handle ??= first;
    await this.own.switchTo().newWindow('window');
    return new Tab(this.own, { handle: await this.own.getWindowHandle() });
  }

  /** front turns the driver to this tab, when there are several. */
  async front() {
    if (this.handle) await this.own.switchTo().window(this.handle);
  }

  async open(url) {
    await this.front();
    await this.own.get(url);
    await this.#listen();
  }

  async reload() {
    await this.front();
    await this.own.navigate().refresh();
    await this.#listen();
  }

  async eval(fn, ...args) {
    await this.front();
    const value = await this.own.executeScript(`return (${fn}).apply(null, arguments)`, ...args);
    return value === null ? undefined : value;
  }

  /**
   * ask asks again when no answer comes: of a script that comes upon a page
   * returning from the back-forward cache, WebKitGTK 2.50 loses the answer now and
   * then (1 in 94 steps), and goes on answering others.
   */
  async ask(fn, ...args) {
    for (let left = silence / lost; left > 1; left--) {
      const answer = this.eval(fn, ...args);
      const { given } = await within(lost, answer);
      if (given) return answer;
      answer.catch(() => {}); // it is not waited for any more
    }
    return this.eval(fn, ...args);
  }

  tap({ x, y }) {
    return this.own.actions().move({ x: Math.round(x), y: Math.round(y) }).click().perform();
  }

  /** stroke presses the button at one place and lets it go at another. */
  stroke(from, to) {
    const at = ({ x, y }) => ({ x: Math.round(x), y: Math.round(y) });
    return this.own.actions().move(at(from)).press().move(at({ x: (from.x + to.x) / 2, y: to.y })).move(at(to)).release().perform();
  }

  async clickInFrame(selector, inside) {
    await this.front();
    await this.own.switchTo().frame(await this.own.executeScript('return document.querySelector(arguments[0]).shadowRoot.querySelector("iframe")', selector));
    try {
      const found = await this.own.wait(until.elementLocated(By.css(inside)), 30_000);
      await found.click();
    } finally {
      await this.own.switchTo().defaultContent();
    }
  }

  /** tabs are the addresses of the windows of this session. */
  async tabs() {
    this.handle ??= await this.own.getWindowHandle();
    const urls = [];
    for (const handle of await this.own.getAllWindowHandles()) {
      await this.own.switchTo().window(handle);
      urls.push(await this.own.getCurrentUrl());
    }
    await this.front();
    return urls;
  }

  async type(text) {
    try {
      await this.own.switchTo().activeElement().sendKeys(text);
    } catch (e) {
      if (!(e instanceof error.StaleElementReferenceError)) throw e;
      await this.own.switchTo().activeElement().sendKeys(text); // the program put its field in the place of the one found
    }
  }

  async press(keys) {
    const names = keys.split(/\+(?=.)/).map((k) => special[k] ?? k);
    const last = names.pop();
    let actions = this.own.actions();
    for (const k of names) actions = actions.keyDown(k);
    actions = actions.keyDown(last).keyUp(last);
    for (const k of names.reverse()) actions = actions.keyUp(k);
    await actions.perform();
  }

  // The driver sizes windows: ask for the wanted viewport and what surrounds it.
  async viewport(width, height) {
    await this.front();
    const inner = () => this.own.executeScript('return [innerWidth, innerHeight]');
    let [w, h] = [width, height];
    for (let i = 0; i < 3; i++) {
      await this.own.manage().window().setRect({ x: 0, y: 0, width: w, height: h });
      await pause(100); // the window manager answers in its own time
      const [iw, ih] = await inner();
      if (iw === width && ih === height) return;
      w += width - iw;
      h += height - ih;
    }
  }

  async screenshot(path) {
    await this.front();
    await writeFile(path, await this.own.takeScreenshot(), 'base64');
  }

  async close() {
    await this.own.quit().catch(() => {}); // one that fell silent is ended by force
    if (this.#driver) kill(this.#driver);
  }

  // The driver reports no console: errors since the last document came are kept by the page.
  async #listen() {
    await this.own.executeScript(`
      if (window.e2eErrors) return;
      const kept = window.e2eErrors = [];
      addEventListener('error', (e) => kept.push('page: ' + (e.message ?? e.target)));
      addEventListener('unhandledrejection', (e) => kept.push('page: ' + e.reason));
      document.addEventListener('securitypolicyviolation', (e) => kept.push('policy: ' + e.violatedDirective + ' blocked ' + e.blockedURI));
      const error = console.error;
      console.error = (...a) => { kept.push('console: ' + a.join(' ')); error.apply(console, a); };`);
  }

  /** settle gathers what the page kept. */
  async settle() {
    await this.front();
    const kept = await this.own.executeScript('return (window.e2eErrors ?? []).splice(0)').catch((e) => {
      if (e instanceof Unanswered) throw e;
      return []; // no page is open
    });
    this.errors.push(...kept);
  }
}

const silence = 30_000; // ms until a command counts as never to be answered; the driver itself gives up earlier
const lost = 6_000; // ms until an answer counts as lost

// within says whether a promise has given anything, an error too, in so many ms.
async function within(ms, promise) {
  const enough = new AbortController();
  const late = pause(ms, { given: false }, { signal: enough.signal }).catch(() => {});
  const done = promise.then(() => ({ given: true }), () => ({ given: true }));
  return Promise.race([done, late]).finally(() => enough.abort());
}

// answered is what a promise of the driver's gives; one that gives nothing in time is Unanswered.
async function answered(promise, what) {
  const { given } = await within(silence, promise);
  if (!given) throw new Unanswered(`WebKitWebDriver did not answer ${what} in ${silence / 1000} s`);
  return promise;
}

// bounded is a driver that, having been silent to all that was asked for so long, is asked nothing more.
function bounded(own) {
  const execute = own.execute.bind(own);
  let silent, heard = 0;
  own.execute = async (command) => {
    if (silent) throw silent;
    const asked = Date.now();
    try {
      const answer = await answered(execute(command), command.getName());
      heard = Date.now();
      return answer;
    } catch (e) {
      if (!(e instanceof Unanswered)) heard = Date.now();
      else if (heard < asked) silent = e;
      throw e;
    }
  };
  return own;
}

// kill ends a driver with the browser that it started.
function kill(driver) {
  try {
    process.kill(-driver.pid, 'SIGKILL');
  } catch {
    // it has ended
  }
}

const special = {
  Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB, Backspace: Key.BACK_SPACE, Home: Key.HOME, End: Key.END,
  ArrowDown: Key.ARROW_DOWN, ArrowUp: Key.ARROW_UP, ArrowLeft: Key.ARROW_LEFT, ArrowRight: Key.ARROW_RIGHT,
  Control: Key.CONTROL, Shift: Key.SHIFT, Alt: Key.ALT, Space: Key.SPACE,
};

function miniBrowser() {
  for (const base of ['/usr/lib', ...readdirSync('/usr/lib').map((d) => `/usr/lib/${d}`)]) {
    for (const v of ['4.1', '4.0', '6.0']) {
      const file = `${base}/webkit2gtk-${v}/MiniBrowser`;
      if (existsSync(file)) return file;
    }
  }
  throw new Error('no MiniBrowser: apt-get install webkit2gtk-driver xvfb');
}

// MiniBrowser's own buttons keep a window wider than a phone unless they are small.
async function narrowWindows() {
  const config = await mkdtemp(`${tmpdir()}/webkit-`);
  await mkdir(`${config}/gtk-3.0`);
  await writeFile(`${config}/gtk-3.0/gtk.css`, '* { padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0; }');
  return config;
}
