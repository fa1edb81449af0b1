// Keyboard, theme, menus: what the pages do beside being read. No page needs it to be read.
(() => {
  "use strict";
  const root = document.documentElement;
  const token = document.querySelector('meta[name="form-token"]');

  // htmx sends the proof that a form is the desk's own.
  document.addEventListener("htmx:configRequest", event => {
    if (token) event.detail.headers["X-Desk-Form"] = token.content;
  });

  // What htmx brings stands where the old page stood: whoever went by keys goes on from its beginning.
  document.addEventListener("htmx:afterSettle", () => {
    const main = document.getElementById("main");
    if (main && (!document.activeElement || document.activeElement === document.body)) main.focus({ preventScroll: true });
    document.dispatchEvent(new CustomEvent("desk:page"));
  });
  // Where the desk does not answer, the browser says so itself.
  document.addEventListener("htmx:sendError", event => { location.href = event.detail.pathInfo.finalRequestPath; });

  const isDark = () => root.dataset.theme === "dark"
    || (root.dataset.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  const theme = document.getElementById("theme");
  if (theme) theme.addEventListener("click", () => {
    const next = isDark() ? "light" : "dark";
    root.dataset.theme = next;
    document.cookie = `desk-theme=${next}; Path=/; Max-Age=31536000; SameSite=Strict`;
    document.dispatchEvent(new CustomEvent("desk:theme"));
  });

  const help = document.getElementById("help");
  const opener = document.getElementById("help-open");
  if (help && opener) opener.addEventListener("click", () => help.showModal());

  document.addEventListener("click", event => {
    document.querySelectorAll("details.asof[open]").forEach(d => { if (!d.contains(event.target)) d.open = false; });
  });

  // On a phone the menu is a strip: the page that is open stands in sight of it.
  const showOpen = () => {
    const strip = document.querySelector(".rail");
    const open = strip && strip.querySelector('[aria-current="page"]');
    if (open && strip.scrollWidth > strip.clientWidth) strip.scrollLeft = open.offsetLeft - (strip.clientWidth - open.offsetWidth) / 2;
  };
  showOpen();

  const lines = () => [...document.querySelectorAll("[data-line]")].filter(l => l.offsetParent !== null);
  const current = () => document.querySelector("[data-line].at");
  const move = step => {
    const all = lines();
    if (!all.length) return;
    const from = all.indexOf(current());
    const to = all[Math.min(all.length - 1, Math.max(0, from < 0 ? (step > 0 ? 0 : all.length - 1) : from + step))];
    all.forEach(l => l.classList.toggle("at", l === to));
    const link = to.querySelector("a");
    if (link) link.focus({ preventScroll: true });
    to.scrollIntoView({ block: "nearest" });
  };

  const GO = { t: "/", d: "/deals", p: "/people", w: "/words", f: "/figures", c: "/conflicts", r: "/captures", s: "/sources", m: "/map", a: "/add" };
  let going = 0;
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = event.target;
    const typing = at.matches("input, textarea, select, [contenteditable]");
    if (event.key === "Escape") {
      const open = at.closest("details.asof[open]");
      if (open) open.querySelector("summary").focus();
      else if (typing) at.blur();
      document.querySelectorAll("details.asof[open]").forEach(d => { d.open = false; });
      return;
    }
    if (typing || (help && help.open)) return;
    if (Date.now() - going < 1200 && GO[event.key]) {
      going = 0;
      const link = [...document.querySelectorAll(".rail a, .brand")].find(a => new URL(a.href).pathname === GO[event.key]);
      if (link) { event.preventDefault(); link.click(); }
      return;
    }
    switch (event.key) {
      case "/": { const find = document.getElementById("find"); if (find) { event.preventDefault(); find.focus(); find.select(); } break; }
      case "j": move(1); break;
      case "k": move(-1); break;
      case "o": { const link = current() && current().querySelector("a"); if (link) link.click(); break; }
      case "g": going = Date.now(); break;
      case "?": if (help) { event.preventDefault(); help.showModal(); } break;
      default:
    }
  });
})();
