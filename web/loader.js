// The loader: it starts the program while the page is being read, says how far
// it is and what is missing, and keeps the site for reading without network.
// What it promises to the program stands in app/ui/doc.go. The build puts before
// it wasm_exec.js, fetch.js (in the one-file edition inflate.js), and where the
// program is, how many bytes it has and their digest, and of a large corpus the
// same of its index, which lies beside the program:
// var mudawwanaProgram = {"url":"…","bytes":0,"sha256":"…","index":{…}}.
(() => {
  const script = document.currentScript;
  const page = document.documentElement;
  if (window.mudawwanaReload) return; // a second copy, on a page of unknown depth

  const words = {
    ar: {
      loading: "يُحمَّل البحث…",
      noWasm: "هذا المتصفح لا يشغّل WebAssembly: القراءة متاحة، والبحث غير متاح.",
      noNetwork: "لم يصل برنامج البحث من الشبكة: القراءة متاحة، وأعد تحميل الصفحة للبحث.",
      stopped: "توقّف البرنامج: أعد تحميل الصفحة لمتابعة البحث.",
      file: "فُتحت هذه الصفحة من ملف: القراءة متاحة. للبحث افتح ",
    },
    en: {
      loading: "Loading the search…",
      noWasm: "This browser does not run WebAssembly: you can read, but not search.",
      noNetwork: "The search program did not arrive: you can read; reload the page to search.",
      stopped: "The program stopped: reload the page to go on searching.",
      file: "This page was opened from a file: you can read. To search, open ",
    },
  };
  const say = words[page.lang] || words.ar;

  const edition = page.dataset.edition === "file";
  const root = edition ? new URL(location.pathname, location.href) : new URL("../", script.src);
  if (!edition && new URL(page.dataset.root || "./", location.href).pathname !== root.pathname) {
    page.dataset.root = root.pathname; // a page of unknown depth, as 404.html is
  }

  const worker = new URL("sw.js", root).href;

  // The program is asked for as soon as this script is there; what looks at the
  // document waits until that has been parsed, and what measures it for the style.
  const parsed = new Promise((done) => {
    if (document.readyState !== "loading") done();
    else document.addEventListener("DOMContentLoaded", done, { once: true });
  });
  const styled = parsed.then(() => Promise.all([...document.querySelectorAll("link[rel=stylesheet]")]
    .filter((link) => !link.sheet).map((link) => new Promise((done) => (link.onload = link.onerror = done)))));

  // Where the page asks for Trusted Types, this policy stands for the program:
  // its HTML comes from one function that escapes every < of a text, and the
  // worker is the only script that is ever named.
  if (window.trustedTypes) {
    trustedTypes.createPolicy("default", {
      createHTML: (html) => (/<(script|iframe|object|embed|base|meta|link)\b/i.test(html) ? null : html),
      createScriptURL: (url) => (url === worker ? url : null),
    });
  }

  // tell writes a line where the page keeps one, or at its end.
  function tell(text, link) {
    let line = document.getElementById("status");
    if (!line) {
      line = document.createElement("p");
      line.id = "status";
      line.setAttribute("role", "status");
      document.body.append(line);
    }
    line.textContent = text;
    if (link) {
      const a = document.createElement("a");
      a.href = link;
      a.textContent = "mudawwana.html";
      line.append(a);
    }
    line.hidden = text === "";
  }

  // counted passes a stream on and tells how much of all has come.
  const total = mudawwanaProgram.bytes + (mudawwanaProgram.index ? mudawwanaProgram.index.bytes : 0);
  let got = 0;
  let shown = "";
  function counted(body) {
    const share = new Intl.NumberFormat(page.lang || "ar", { style: "percent" });
    return body.pipeThrough(new TransformStream({
      transform(chunk, controller) {
        controller.enqueue(chunk);
        got += chunk.byteLength;
        const now = share.format(Math.min(1, Math.floor((20 * got) / total) / 20));
        const ready = document.readyState !== "loading" && !window.mudawwanaStarted;
        if (ready && now !== shown) tell(say.loading + " " + (shown = now));
      },
    }));
  }

  // isOf promises whether bytes are those of a file.
  async function isOf(file, bytes) {
    if (!window.crypto || !crypto.subtle) return true; // no HTTPS
    const sum = await crypto.subtle.digest("SHA-256", bytes);
    return btoa(String.fromCharCode(...new Uint8Array(sum))) === file.sha256;
  }

  // program returns the wasm, whatever the host calls it: a Response, or the
  // promise of its bytes, or both, and whether it is the program that this script
  // was built with. Compiling does not wait for that, running does.
  async function program(cache) {
    const inside = await inPage("mudawwana-wasm");
    if (inside) return { bytes: Promise.resolve(inside), right: true };
    const { body, stored, response } = await fetchUnpacked(new URL(mudawwanaProgram.url, root).href, { credentials: "same-origin", cache });
    const keepsCompiled = "userAgentData" in navigator; // Chromium, of what streams from a store
    if (stored && keepsCompiled) return { response, right: true }; // the worker checked it
    if (stored) return { bytes: response.arrayBuffer(), right: true };
    const [on, seen] = counted(body).tee();
    const bytes = new Response(seen).arrayBuffer();
    const right = bytes.then((all) => isOf(mudawwanaProgram, all));
    right.catch(() => {}); // the compiler fails with it, and is waited for first
    return { response: new Response(on, { headers: { "content-type": "application/wasm" } }), bytes, right };
  }

  // inPage returns what the one-file edition holds, null elsewhere.
  async function inPage(id) {
    const script = document.getElementById(id);
    if (!script) return null;
    const bytes = Uint8Array.from(atob(script.textContent), (c) => c.charCodeAt(0));
    script.remove();
    return gunzip(bytes);
  }

  // index returns the bytes of the index, null where the program has it inside.
  async function index() {
    const inside = await inPage("mudawwana-index");
    if (inside) return new Uint8Array(inside);
    const file = mudawwanaProgram.index;
    if (!file) return null;
    for (const cache of ["default", "reload"]) {
      const { body, stored } = await fetchUnpacked(new URL(file.url, root).href, { credentials: "same-origin", cache });
      const bytes = await new Response(stored ? body : counted(body)).arrayBuffer();
      if (stored || (await isOf(file, bytes))) return new Uint8Array(bytes);
    }
    throw new Error("not the index of this version");
  }

  // instantiate compiles beside the page, while it streams where the browser can.
  // In Firefox (seen in 153) that never ends if an earlier page was left while it
  // was compiling: what takes too long is compiled on the spot.
  function instantiate({ response, bytes }, imports) {
    const streams = response && WebAssembly.instantiateStreaming;
    const beside = streams ? WebAssembly.instantiateStreaming(response, imports)
      : (bytes || response.arrayBuffer()).then((all) => WebAssembly.instantiate(all, imports));
    if (!bytes) return beside;
    let settled = false;
    const tooLong = 5000; // ms
    const onTheSpot = bytes.then(async (all) => {
      await new Promise((done) => setTimeout(done, tooLong));
      return settled ? beside : { instance: new WebAssembly.Instance(new WebAssembly.Module(all), imports) };
    }).catch(() => beside);
    return Promise.race([beside, onTheSpot]).finally(() => (settled = true));
  }

  // arrive returns the program, ready to run. What is not the right one may be
  // the browser's copy, so it is asked for anew, once.
  async function arrive(imports) {
    for (const cache of ["default", "reload"]) {
      const found = await program(cache);
      const made = await instantiate(found, imports).catch((error) => ({ error }));
      if (!(await found.right)) continue;
      if (made.error) throw made.error;
      return made.instance;
    }
    throw new Error("not the program of this version");
  }

  async function gunzip(bytes) {
    if (typeof DecompressionStream === "undefined") return inflateGzip(bytes);
    const body = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(body).arrayBuffer();
  }

  async function start() {
    if ("frames" in page.dataset) await parsed; // then frame.js has said whether this page is refused
    if ("refused" in page.dataset) return;
    if (location.protocol === "file:" && !edition) {
      await parsed;
      return lead();
    }
    if (typeof WebAssembly !== "object") {
      await parsed;
      tell(say.noWasm);
      return keep();
    }
    ["localStorage", "sessionStorage"].forEach(storable);
    orderly();
    const go = new Go();
    let instance, left = false;
    const leave = () => (left = true);
    addEventListener("beforeunload", leave);
    try {
      const parts = await Promise.allSettled([arrive(go.importObject), index()]); // what still comes would write over a message
      const missing = parts.find((part) => part.status === "rejected");
      if (missing) throw missing.reason;
      [instance, window.mudawwanaIndex] = parts.map((part) => part.value);
    } catch (err) {
      if (left) return; // the reader went on: the browser gave up what was under way
      console.error(err);
      await parsed;
      tell(say.noNetwork);
      return keep();
    } finally {
      removeEventListener("beforeunload", leave); // one that stays may keep the page out of the browser's back-forward cache
    }
    await styled;
    await go.run(instance).catch(console.error);
    if (window.mudawwanaStarted) tell(say.stopped); // else the program said why it cannot start
  }

  // lead shows the way to the one-file edition: a page opened from a file can
  // be read, and its links are made to open files too.
  function lead() {
    const whole = new URL("mudawwana.html", root).href + "#/";
    tell(say.file, whole + location.pathname.slice(root.pathname.length).replace(/index\.html$/, ""));
    for (const a of document.querySelectorAll("a[href]")) {
      if (a.protocol === "file:" && a.pathname.endsWith("/")) a.pathname += "index.html";
    }
    document.addEventListener("submit", (event) => {
      event.preventDefault();
      location.href = whole + "?" + new URLSearchParams(new FormData(event.target));
    });
  }

  // orderly lets the history wait where the browser refuses a change because
  // there were some hundred in a few seconds (Safari counts 100 in 10 s, Firefox
  // 200): the error would end the program. What waits keeps its order, and
  // what replaces an entry that waits replaces it there. A refusal that lasts
  // has another reason, and is let be.
  function orderly() {
    const waiting = [];
    let tries = 0;
    const change = { pushState: history.pushState.bind(history), replaceState: history.replaceState.bind(history) };
    const refused = (name, args) => {
      try {
        change[name](...args);
      } catch (err) {
        if (err.name !== "SecurityError") throw err;
        return true;
      }
    };
    const catchUp = () => {
      while (waiting.length && !refused(...waiting[0])) {
        waiting.shift();
        tries = 0;
      }
      if (++tries > 30) waiting.length = 0;
      if (waiting.length) setTimeout(catchUp, 1000);
    };
    for (const name of Object.keys(change)) {
      history[name] = (state, title, url) => {
        if (!waiting.length && !refused(name, [state, title, url])) return;
        const newest = waiting.at(-1);
        if (newest && name === "replaceState") newest[1] = [state, title, url ?? newest[1][2]];
        else if (waiting.push([name, [state, title, url]]) === 1) setTimeout(catchUp, 1000);
      };
    }
    addEventListener("popstate", () => (waiting.length = 0)); // the reader went elsewhere
  }

  // storable puts a store that lasts as long as the page in the place of one
  // that the browser refuses, as in another site's frame.
  function storable(name) {
    try {
      window[name].getItem("");
    } catch {
      const kept = new Map();
      const store = {
        get length() { return kept.size; },
        key: (i) => [...kept.keys()][i] ?? null,
        getItem: (k) => kept.get(String(k)) ?? null,
        setItem: (k, v) => void kept.set(String(k), String(v)),
        removeItem: (k) => void kept.delete(String(k)),
        clear: () => kept.clear(),
      };
      Object.defineProperty(window, name, { value: store, configurable: true });
    }
  }

  let registration = null;
  let registering = Promise.resolve();
  let forgotten = false; // the reader took the site off the device: this page stores it no more

  // keep stores the site once the page has nothing better to do. WebKit, which
  // does not tell when, installs for ever if the page is left while the worker
  // starts: there a page that is left at once begins nothing.
  function keep() {
    if (edition || "framed" in page.dataset || !("serviceWorker" in navigator)) return; // a frame's store is its host's alone
    const idle = window.requestIdleCallback || ((f) => setTimeout(f, 2000));
    const begin = () => idle(() => (registering = register()), { timeout: 5000 });
    if (document.readyState === "complete") begin();
    else window.addEventListener("load", begin, { once: true });
  }

  async function register() {
    if (forgotten) return;
    try {
      registration = await navigator.serviceWorker.register(worker, { scope: root.pathname, updateViaCache: "none" });
    } catch (err) {
      console.warn(err); // private mode, no HTTPS: the page works, with the network only
      return;
    }
    if (registration.waiting) offer();
    registration.addEventListener("updatefound", () => {
      const next = registration.installing;
      next.addEventListener("statechange", () => {
        const { active } = registration; // on a first visit there is none, or this one by now
        if (next.state === "installed" && active && active !== next) offer();
      });
    });
    navigator.serviceWorker.addEventListener("controllerchange", offer); // another tab agreed
    let asked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.hidden || Date.now() - asked < 3600000) return;
      asked = Date.now();
      registration.update().catch(() => {}); // no network: asked again in an hour
    });
  }

  // mudawwanaStored counts the bytes that the worker (sw.js) stored of this site,
  // mudawwanaForget removes them and it.
  async function ours() {
    const all = "caches" in window ? await caches.keys() : []; // no HTTPS: nothing is stored
    return all.filter((key) => key.startsWith("mudawwana " + root.pathname + " "));
  }
  if (!edition) {
    let counting = Promise.resolve(0); // to open a cache makes it anew: nothing is removed meanwhile
    const count = async () => {
      let bytes = 0;
      for (const key of await ours()) {
        for (const file of await (await caches.open(key)).matchAll()) bytes += Number(file.headers.get("content-length"));
      }
      return bytes;
    };
    window.mudawwanaStored = () => (counting = count());
    window.mudawwanaForget = async () => {
      forgotten = true;
      await Promise.all([counting.catch(() => 0), registering]);
      const kept = await navigator.serviceWorker.getRegistration(root.pathname);
      if (kept && kept.active) kept.active.postMessage({ type: "forget" }); // it answers this page to its end
      if (kept) await kept.unregister();
      for (const key of await ours()) await caches.delete(key);
    };
    // The browser's own bar gives way to a button on the about page.
    window.addEventListener("beforeinstallprompt", (event) => {
      event.preventDefault();
      window.mudawwanaInstall = () => {
        delete window.mudawwanaInstall;
        event.prompt();
      };
    });
  }

  function offer() {
    window.mudawwanaUpdateReady = true;
    window.dispatchEvent(new Event("mudawwana:update"));
  }

  window.mudawwanaReload = () => {
    const next = registration && registration.waiting;
    if (!next) return location.reload();
    next.addEventListener("statechange", () => {
      if (next.state === "activated") location.reload();
    });
    next.postMessage({ type: "activate" });
  };

  window.mudawwanaStart = () => {
    window.mudawwanaStarted = true;
    if (document.getElementById("status")) tell("");
    keep();
  };

  start();
})();
