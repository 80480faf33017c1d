// The frame of the pages of staff: keys, palette, menus, theme, live events.
import { toast } from "./page.js";
import "./unsent.js";
import { tooLong } from "./resend.js";

const typing = (element) => element.closest("input, textarea, select, [contenteditable]");

// Opens at once, so that no key is lost while its script loads; not over another dialog or a ringing call.
const palette = async () => {
  const dialog = document.getElementById("palette");
  if (!dialog || document.querySelector("dialog[open], [data-ringing]")) return;
  dialog.showModal();
  dialog.querySelector("input").select();
  (await import("./palette.js")).show();
};

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  const control = event.ctrlKey || event.metaKey;
  if (control && key === "Enter") {
    target.closest("form")?.requestSubmit();
  } else if (control && !event.altKey && !event.shiftKey && key.toLowerCase() === "k") {
    event.preventDefault();
    palette();
  } else if (key === "Escape") {
    closeMenus();
  } else if (!typing(target) && !control && !event.altKey) {
    if (key === "/") {
      event.preventDefault();
      palette();
    } else if (key === "?") {
      document.getElementById("keys")?.showModal();
    }
  }
});
if (/Mac|iP(hone|ad)/.test(navigator.platform)) {
  document.querySelectorAll("kbd[data-mac]").forEach((shown) => (shown.textContent = shown.dataset.mac));
}

// A tab that is current is in sight, also on a narrow screen.
const tab = document.querySelector(".way-tabs [aria-current]");
if (tab) tab.parentElement.scrollLeft = tab.offsetLeft - (tab.parentElement.clientWidth - tab.offsetWidth) / 2;

const closeMenus = (except) =>
  document.querySelectorAll("details.me[open], details.more[open]").forEach((menu) => menu !== except && (menu.open = false));

document.addEventListener("click", (event) => {
  closeMenus(event.target.closest("details"));
  if (event.target.closest("[data-palette]")) palette();
  const theme = event.target.closest("[data-theme-switch]");
  if (theme) {
    const next = document.documentElement.dataset.bsTheme === "dark" ? "light" : "dark";
    document.documentElement.dataset.bsTheme = next;
    localStorage.setItem("theme", next);
  }
  const opens = event.target.closest("[data-opens]");
  if (opens) document.getElementById(opens.dataset.opens)?.showModal();
  if (event.target.closest("[data-closes]")) event.target.closest("dialog")?.close();
});

// Shows that there is no network. A new version of the static files renews the kept page.
const version = new URL(import.meta.url).pathname.split("/")[2];
addEventListener("load", () => navigator.serviceWorker?.register(`/sw.js?v=${version}`).catch((error) => console.info(error)));

// Refuses to sign out while the phone page of this browser has the user's unsent records.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("form[action='/logout']") || !navigator.onLine) return;
  event.preventDefault();
  const { signingOut } = await import("../field/unsent.js");
  const count = await signingOut(form.dataset.account).catch(() => 0);
  if (count) toast(document.getElementById("unsent-first").innerHTML.replace("{0}", count), "/field/");
  else form.submit();
}, true);

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
});

document.addEventListener("htmx:responseError", (event) => tooLong(event.detail.xhr, toast));
document.addEventListener("htmx:sendError", () => toast(document.getElementById("network-error").innerHTML));

// The pages opened last, for the palette: kept for this account alone, and no longer than it is signed on here.
const recentOf = `recent:${document.body.dataset.me}`;
const forget = (but) => Object.keys(localStorage).filter((key) => key.startsWith("recent:") && key !== but).forEach((key) => localStorage.removeItem(key));
if ("recent" in document.body.dataset) {
  forget(recentOf);
  const crumbs = [...document.querySelectorAll(".crumbs a")];
  const page = { href: location.pathname + location.search, title: document.querySelector("main h1").textContent.trim(), beside: crumbs.length > 1 ? crumbs.at(-1).textContent : "" };
  const before = JSON.parse(localStorage.getItem(recentOf) ?? "[]").filter((one) => one.href !== page.href);
  localStorage.setItem(recentOf, JSON.stringify([page, ...before].slice(0, 12)));
}
document.addEventListener("submit", (event) => event.target.matches("form[action='/logout']") && forget());
if (location.hash === "#print") addEventListener("load", () => print());

// Each live event of the project becomes a `live:<topic>` event of the document.
const { live, me } = document.body.dataset;
if (live) {
  // The server sends a beat every 15 seconds. A browser gives up for good after an answer other than 200, and does not
  // notice a proxy that keeps a dead connection open: so the page opens a new one itself, and says when it hears nothing.
  const SILENT = 45000, DEAF = 6000, LONGEST_PAUSE = 30000;
  const sign = document.getElementById("deaf");
  const pass = (event) => document.dispatchEvent(new CustomEvent(`live:${event.type}`, { detail: event.data }));
  const topics = ["hello", "notification", "tickets", "calls", "imports", "districts", "duty", "roster", "emergencies", "visits", "relays", "help", "parcels"];
  let source, pause = 0, deaf, silent, again;
  const heard = () => {
    pause = 0;
    clearTimeout(deaf);
    deaf = undefined;
    sign.hidden = true;
    clearTimeout(silent);
    silent = setTimeout(lost, SILENT);
  };
  const lost = () => {
    deaf ??= setTimeout(() => (sign.hidden = false), DEAF);
    if (source.readyState === EventSource.CONNECTING) return;
    source.close();
    clearTimeout(again);
    again = setTimeout(open, pause);
    pause = Math.min(LONGEST_PAUSE, pause * 2 || 1000);
  };
  const open = () => {
    source = new EventSource(live);
    topics.forEach((topic) => source.addEventListener(topic, pass));
    source.addEventListener("beat", heard);
    source.addEventListener("hello", () => {
      heard();
      document.documentElement.dataset.live = "on";
    });
    source.addEventListener("error", lost);
  };
  open();
  addEventListener("pagehide", () => {
    [deaf, silent, again].forEach(clearTimeout);
    source.close();
  });
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  document.addEventListener("live:notification", (event) => {
    if (event.detail !== me) return;
    const badge = document.getElementById("unread");
    badge.hidden = false;
    badge.textContent = badge.textContent === "99+" ? "99+" : Number(badge.textContent || 0) + 1;
  });
}

// Phrases for the text being written: by key or by the button below it.
const phrases = (field) => import("./phrase-picker.js").then((picker) => picker.open(field));
document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.code !== "KeyY" || !event.target.matches?.("textarea[data-phrases]")) return;
  event.preventDefault();
  phrases(event.target);
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-phrases-for]");
  if (button) phrases(document.getElementById(button.dataset.phrasesFor));
});
