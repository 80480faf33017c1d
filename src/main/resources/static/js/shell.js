// Shared by all pages: keys, search, theme, live events, protection against double submission.
import "./faults.js";
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
  if (event.target.closest("[data-back]")) history.length > 1 ? history.back() : location.assign("/");
  if (event.target.closest("[data-print]")) print();
  const opens = event.target.closest("[data-opens]");
  if (opens) document.getElementById(opens.dataset.opens)?.showModal();
  if (event.target.closest("[data-closes]")) event.target.closest("dialog")?.close();
  const demo = event.target.closest("[data-demo-account]");
  if (demo) {
    document.getElementById("username").value = demo.dataset.demoAccount;
    document.getElementById("password").value = "shouwen-demo";
    document.getElementById("password").form.requestSubmit();
  }
});

// Without a network a form is not sent and keeps its text.
document.addEventListener("submit", (event) => {
  if (navigator.onLine || event.target.method !== "post" || event.target.hasAttribute("hx-post")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  toast(document.getElementById("network-error").innerHTML);
});

// Shows on every page if the phone page of this browser has unsent records.
const tellUnsent = async () => {
  const { waitingHere } = await import("/field/unsent.js");
  const waiting = (await waitingHere()) ?? [];
  document.getElementById("unsent-here")?.remove();
  if (!waiting.length) return;
  const said = (id, ...values) => values.reduce((text, value, n) => text.replace(`{${n}}`, value), document.getElementById(id).innerHTML);
  const note = document.createElement("a");
  note.id = "unsent-here";
  note.className = "unsent-here d-print-none";
  note.href = "/field/";
  note.textContent = said("unsent-note", waiting.map((one) => said("unsent-one", one.name, one.count)).join(said("unsent-between")));
  document.getElementById("main")?.prepend(note);
};
if ("indexedDB" in window && document.getElementById("unsent-note")) {
  const again = () => tellUnsent().catch((error) => console.info(error));
  again();
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && again());
}

// Shows that there is no network.
const version = new URL(import.meta.url).searchParams.get("v") ?? "";
addEventListener("load", () => navigator.serviceWorker?.register(`/sw.js?v=${version}`).catch((error) => console.info(error)));

// Refuses to sign out while the phone page of this browser has the user's unsent records.
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("form[action='/logout']") || form.dataset.sent) return;
  event.preventDefault();
  const { signingOut } = await import("/field/unsent.js");
  const count = await signingOut(form.dataset.account).catch(() => 0);
  if (count) toast(document.getElementById("unsent-first").innerHTML.replace("{0}", count), "/field/");
  else form.submit();
});

if (document.querySelector("input[data-photos]")) import("/js/pictures.js");

// Typed text survives a change of the language: it is restored in the reloaded page, except passwords.
const typedFields = () =>
  [...document.querySelectorAll("main input, main textarea, main select")].filter(
    (field) => field.name && !field.closest("form[action='/language']") && !/^(password|hidden|file|submit)$/.test(field.type));
const typedOf = (field) => (/^(radio|checkbox)$/.test(field.type) ? field.checked : field.value);

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[action='/language']")) return;
  const values = typedFields().map((field) => [field.name, typedOf(field)]);
  sessionStorage.setItem("typed", JSON.stringify({ path: event.target.elements.back.value, values }));
});

const typedBefore = JSON.parse(sessionStorage.getItem("typed") ?? "null");
sessionStorage.removeItem("typed");
if (typedBefore?.path === location.pathname + location.search) {
  const fields = typedFields();
  const same = fields.length === typedBefore.values.length && fields.every((field, i) => field.name === typedBefore.values[i][0]);
  if (same) fields.forEach((field, i) => (/^(radio|checkbox)$/.test(field.type) ? (field.checked = typedBefore.values[i][1]) : (field.value = typedBefore.values[i][1])));
}

// A form is not sent twice by a double click. Coming back through the history enables it again.
document.addEventListener("submit", (event) => {
  if (event.target.method === "dialog" || event.defaultPrevented || event.target.hasAttribute("data-resend")) return;
  if (event.target.dataset.sent) return event.preventDefault();
  if (!event.target.hasAttribute("hx-post") && !event.target.hasAttribute("data-many")) event.target.dataset.sent = "1";
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
});

const toast = (text, href, target) => {
  const note = document.createElement(href ? "a" : "div");
  note.className = "toast-note card";
  note.textContent = text;
  if (href) note.href = href;
  if (target) note.target = target;
  document.getElementById("toasts")?.append(note);
  setTimeout(() => note.remove(), 12000);
};
document.addEventListener("htmx:responseError", (event) => tooLong(event.detail.xhr, toast));
document.addEventListener("htmx:sendError", () => toast(document.getElementById("network-error").innerHTML));

// Each live event of the project becomes a `live:<topic>` event of the document.
const { live, me } = document.body.dataset;
if (live) {
  const source = new EventSource(live);
  const pass = (event) => document.dispatchEvent(new CustomEvent(`live:${event.type}`, { detail: event.data }));
  ["hello", "notification", "tickets", "calls", "imports", "districts", "duty", "roster"].forEach((topic) => source.addEventListener(topic, pass));
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
