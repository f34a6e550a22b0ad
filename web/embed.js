// <mudawwana-explorer>: the explorer in another site's page.
//
//   <script src="https://…/embed.js" async></script>
//   <mudawwana-explorer query="الحكومة" height="auto"><a href="https://…/">…</a></mudawwana-explorer>
//
// What the attributes, events and methods mean stands in ./embed/ of the site
// that this file comes from. A host with a Content-Security-Policy names that
// site in script-src and frame-src, and needs nothing else.
//
// The protocol. Every message is an object with mudawwana: 1 and a type.
//
//   frame → page  {type: "height", height}                how tall the content is, in CSS pixels
//                 {type: "ready"}                         the program runs; before it the page sends nothing
//                 {type: "search", query, total, moved}   these results are shown
//                 {type: "open", id, title, url, moved}   this article is shown, or went to a tab of its own
//   page → frame  {type: "search", query, source?, not?, from?, to?}   source and not are lists
//                 {type: "open", id}
//                 {type: "theme", theme, accent}
//
// moved says that the content is another from its top on. The frame hears and
// answers only the window that framed it, and only where the build allows that
// one's origin; the page hears only its own frame while the site is in it.
(() => {
  const root = new URL("./", document.currentScript.src);
  if (customElements.get("mudawwana-explorer")) return;
  if (location.origin === root.origin && "framed" in document.documentElement.dataset) return; // never in itself

  const parameters = {
    view: "view", query: "q", source: "source", not: "not", from: "from", to: "to", sort: "sort", match: "match", without: "without",
    "without-reason": "without-reason", theme: "theme", accent: "accent", lang: "lang", open: "open",
  };
  const lists = ["source", "not", "without", "without-reason"];
  const sent = ["query", "source", "not", "from", "to", "theme", "accent"]; // their changes need no new document
  const patience = 3000; // ms after loading until a silent frame counts as refused

  const style = new CSSStyleSheet();
  style.replaceSync(`:host { display: block; } :host([hidden]) { display: none; } slot { display: block; min-block-size: 24rem; } slot.refused { min-block-size: 0; }
    iframe { display: block; inline-size: 100%; block-size: 24rem; border: 0; color-scheme: normal; }`);

  class Explorer extends HTMLElement {
    static observedAttributes = [...Object.keys(parameters), "height", "title"];
    #frame = null;
    #near = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this.#load(), { rootMargin: "300px" });
    #gone = null; // aborted when the element leaves the page
    #ready = false;
    #waiting = [];
    #height = 0;
    #changed = new Set();

    constructor() {
      super();
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [style];
      this.#unload();
    }

    connectedCallback() {
      const { signal } = (this.#gone = new AbortController());
      window.addEventListener("message", (event) => this.#heard(event), { signal });
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
        if (this.#frame && effectiveDirective === "frame-src" && blockedURI.startsWith(root.origin)) this.#refuse();
      }, { signal });
      this.#near.observe(this);
    }

    disconnectedCallback() {
      this.#gone.abort();
      this.#near.disconnect();
      this.#unload();
    }

    attributeChangedCallback(name, before, now) {
      if (before === now || !this.#frame) return;
      if (this.#changed.size === 0) queueMicrotask(() => this.#follow());
      this.#changed.add(name);
    }

    /** search shows the results of a query. */
    search(query) { this.#send({ type: "search", query: String(query) }); }

    /** open shows the article of an id. */
    open(id) { this.#send({ type: "open", id: String(id) }); }

    #values(name) {
      const text = this.getAttribute(name) || "";
      return (lists.includes(name) ? text.split("|") : [text]).map((v) => v.trim()).filter(Boolean);
    }

    #address(path) {
      const url = new URL(path, root);
      for (const [name, key] of Object.entries(parameters)) for (const v of this.#values(name)) url.searchParams.append(key, v);
      return url;
    }

    #load() {
      if (this.#frame || !this.isConnected) return;
      this.#near.disconnect();
      const url = this.#address("embed/");
      if (!url.searchParams.has("view")) url.searchParams.set("view", "search");
      const frame = (this.#frame = document.createElement("iframe"));
      Object.assign(frame, { src: url.href, referrerPolicy: "origin", allow: "clipboard-write", title: this.#title() });
      frame.addEventListener("load", () => setTimeout(() => this.#frame === frame && this.#height === 0 && this.#refuse(), patience));
      this.#size();
      this.shadowRoot.replaceChildren(frame);
    }

    #unload() {
      this.#frame = null;
      this.#ready = false;
      this.#height = 0;
      this.shadowRoot.replaceChildren(document.createElement("slot"));
    }

    // Where the frame is refused, what the page put inside stands in its place, or a link.
    #refuse() {
      this.#unload();
      const link = document.createElement("a");
      Object.assign(link, { href: new URL("./?" + this.#address("").searchParams, root).href, target: "_blank", rel: "noopener", textContent: this.#title() });
      this.shadowRoot.firstChild.append(link);
      this.shadowRoot.firstChild.className = "refused";
    }

    #title() {
      const query = this.getAttribute("query");
      return this.title || (this.lang === "en" ? "News explorer" : "مُدوَّنة أخبار") + (query ? ": " + query : "");
    }

    // auto is as tall as the content and at most the screen, full is all of it.
    #size() {
      const asked = this.getAttribute("height") || "auto";
      const fixed = asked !== "auto" && asked !== "full";
      this.#frame.style.height = fixed ? (/^\d+$/.test(asked) ? asked + "px" : asked) : this.#height ? this.#height + "px" : "";
      this.#frame.style.maxHeight = asked === "auto" ? "max(24rem, 92vh)" : "";
    }

    #follow() {
      const changed = [...this.#changed];
      this.#changed.clear();
      if (!this.#frame) return;
      this.#frame.title = this.#title();
      this.#size();
      const about = changed.filter((name) => name !== "height" && name !== "title");
      const theme = about.filter((name) => name === "theme" || name === "accent");
      const anew = (name) => !sent.includes(name) || !this.#ready || (theme.includes(name) && !this.hasAttribute(name));
      if (about.some(anew)) {
        this.#unload();
        return this.#load();
      }
      if (theme.length > 0) this.#send({ type: "theme", theme: this.getAttribute("theme"), accent: this.getAttribute("accent") });
      if (about.length === theme.length) return;
      const [query = ""] = this.#values("query");
      const [source, not, [from = ""], [to = ""]] = ["source", "not", "from", "to"].map((name) => this.#values(name));
      this.#send({ type: "search", query, source, not, from, to });
    }

    #send(message) {
      this.#load();
      if (!this.#ready) return void this.#waiting.push(message);
      this.#frame.contentWindow.postMessage({ mudawwana: 1, ...message }, root.origin);
    }

    #heard({ source, origin, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow || origin !== root.origin || !data || data.mudawwana !== 1) return;
      const { mudawwana, type, moved, ...detail } = data;
      if (type === "height" && data.height > 0 && data.height < 1e6) {
        this.#height = Math.ceil(data.height);
        this.#size();
      } else if (type === "ready" || type === "search" || type === "open") {
        if (type === "ready") {
          this.#ready = true;
          for (const message of this.#waiting.splice(0)) this.#send(message);
        }
        if (moved && this.#frame.getBoundingClientRect().top < 0) this.#frame.scrollIntoView();
        this.dispatchEvent(new CustomEvent("mudawwana:" + type, { bubbles: true, composed: true, detail }));
      }
    }
  }
  customElements.define("mudawwana-explorer", Explorer);
})();
