// The frame of the pages of staff: keys, search, menus, theme, live events.
import { toast } from "./page.js";
import "./unsent.js";
import { tooLong } from "./resend.js";

const typing = (element) => element.closest("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if ((event.ctrlKey || event.metaKey) && key === "Enter") {
    target.closest("form")?.requestSubmit();
  } else if (key === "Escape") {
    closeMenus();
    if (target.id === "search") {
      target.value = "";
      document.getElementById("search-hits").replaceChildren();
      target.blur();
    }
  } else if (!typing(target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    if (key === "/") {
      const box = document.getElementById("search");
      if (box) { event.preventDefault(); box.focus(); box.select(); }
    } else if (key === "?") {
      document.getElementById("keys")?.showModal();
    }
  }
});

// Arrow keys move from the search box through its hits; Enter opens the first.
document.addEventListener("keydown", (event) => {
  const box = event.target.closest(".search");
  if (!box) return;
  const stops = [document.getElementById("search"), ...box.querySelectorAll(".hits a")];
  const here = stops.indexOf(document.activeElement);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, here + (event.key === "ArrowDown" ? 1 : -1)))].focus();
  } else if (event.key === "Enter" && here === 0 && stops.length > 1) {
    event.preventDefault();
    stops[1].click();
  }
});

// A tab that is current is in sight, also on a narrow screen.
const tab = document.querySelector(".way-tabs [aria-current]");
if (tab) tab.parentElement.scrollLeft = tab.offsetLeft - (tab.parentElement.clientWidth - tab.offsetWidth) / 2;

const closeMenus = (except) =>
  document.querySelectorAll("details.me[open], details.more[open]").forEach((menu) => menu !== except && (menu.open = false));

document.addEventListener("click", (event) => {
  closeMenus(event.target.closest("details"));
  if (!event.target.closest(".search")) document.getElementById("search-hits")?.replaceChildren();
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

// Each live event of the project becomes a `live:<topic>` event of the document.
const { live, me } = document.body.dataset;
if (live) {
  const source = new EventSource(live);
  const pass = (event) => document.dispatchEvent(new CustomEvent(`live:${event.type}`, { detail: event.data }));
  ["hello", "notification", "tickets", "calls", "imports", "districts", "duty", "roster", "emergencies"].forEach((topic) => source.addEventListener(topic, pass));
  source.addEventListener("hello", () => (document.documentElement.dataset.live = "on"));
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  document.addEventListener("live:notification", (event) => {
    if (event.detail !== me) return;
    const badge = document.getElementById("unread");
    badge.hidden = false;
    badge.textContent = badge.textContent === "99+" ? "99+" : Number(badge.textContent || 0) + 1;
  });
}
