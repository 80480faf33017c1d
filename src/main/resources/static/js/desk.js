// The call page: shows ringing calls and open work live, handles the keys, and keeps drafts across reloads.
import { ring } from "./ring.js";

const desk = document.querySelector("[data-desk]");
const base = desk?.dataset.desk;

// --- drafts: typed text is kept in this tab until the form was sent and accepted
const PREFIX = `draft:${document.body.dataset.live}:`;
const fields = (form) => [...form.elements].filter((e) => e.name && (!["hidden", "submit", "button"].includes(e.type) || e.closest("[data-house-picker]")));

const remember = (form) => {
  const typed = fields(form)
    .filter((e) => (e.type === "radio" || e.type === "checkbox" ? e.checked : e.value !== ""))
    .map((e) => [e.name, e.value]);
  sessionStorage.setItem(PREFIX + form.dataset.draft, JSON.stringify(typed));
};

const restore = (form) => {
  const draft = sessionStorage.getItem(PREFIX + form.dataset.draft);
  if (!draft) return;
  let back = false;
  for (const [name, value] of JSON.parse(draft)) {
    for (const e of fields(form).filter((f) => f.name === name)) {
      if (e.type === "radio" || e.type === "checkbox") {
        back ||= e.value === value && !e.checked;
        e.checked = e.checked || e.value === value;
      } else if (e.value === "") {
        e.value = value;
        back = true;
      }
    }
  }
  const note = form.querySelector("[data-draft-note]");
  if (note && back) note.hidden = false;
};

const drafts = (root) => root.querySelectorAll("form[data-draft]").forEach(restore);

document.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-draft]");
  if (form) remember(form);
});
document.addEventListener("house-chosen", (event) => {
  const form = event.target.closest("form[data-draft]");
  if (form) remember(form);
});
document.addEventListener("submit", (event) => {
  if (event.target.dataset.draft) sessionStorage.setItem(PREFIX + "sent", event.target.dataset.draft);
});
// The form is not shown again after sending, so it was accepted.
const sent = sessionStorage.getItem(PREFIX + "sent");
if (sent) {
  sessionStorage.removeItem(PREFIX + "sent");
  if (![...document.querySelectorAll("form[data-draft]")].some((form) => form.dataset.draft === sent)) {
    sessionStorage.removeItem(PREFIX + sent);
  }
}
drafts(document);

// --- counts the rings in the browser: one every five seconds, red from the third
const rings = () => {
  document.querySelectorAll("#ringing [data-count]").forEach((count) => {
    const card = count.closest("[data-millis]");
    card.start ??= performance.now() - Number(card.dataset.millis);
    const n = Math.floor((performance.now() - card.start) / 5000) + 1;
    const text = card.dataset.rings.replace("{0}", n);
    if (count.textContent !== text) count.textContent = text;
    card.classList.toggle("ringing-late", n >= 3);
  });
  ring([...document.querySelectorAll("#ringing [data-ringing]")].map((call) => ({ id: call.dataset.ringing, text: call.dataset.said })), base);
  const quiet = document.getElementById("quiet");
  if (quiet) quiet.hidden = Boolean(document.querySelector("#ringing .ringing"));
};
rings();
setInterval(rings, 250);

// --- live
const asked = {};
const fill = async (id, path) => {
  const turn = (asked[id] = (asked[id] ?? 0) + 1);
  const answer = await fetch(`${base}/${path}`, { headers: { "HX-Request": "true" } });
  const target = document.getElementById(id);
  if (!answer.ok || !target) return;
  const html = await answer.text();
  // Ignores a response that a later one has overtaken.
  if (turn !== asked[id]) return;
  // Does not replace a list in which somebody types or corrects an error: it is read anew when they leave it.
  const inside = target.contains(document.activeElement) && document.activeElement;
  if (id !== "ringing" && id !== "call-status" && (target.querySelector(".is-invalid") || (inside && inside.matches("input, textarea, select")))) {
    target.addEventListener("focusout", () => setTimeout(() => fill(id, path), 200), { once: true });
    return;
  }
  const open = [...target.querySelectorAll("details[open]")].map((d) => d.dataset.id);
  const { scrollTop } = target;
  const focused = inside && inside.id;
  target.innerHTML = html;
  target.querySelectorAll("details[data-id]").forEach((d) => (d.open = open.includes(d.dataset.id)));
  target.scrollTop = scrollTop;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  globalThis.htmx?.process(target);
  drafts(target);
  rings();
  count();
};

// --- time that runs: since when somebody waits, how long until a promise is due
const unit = (name, number) => new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit: name, unitDisplay: "long" }).format(number);
const count = () => document.querySelectorAll("[data-until], [data-since]").forEach((time) => {
  const { until, since, left, late, waited } = time.dataset;
  const minutes = Math.floor((until ? until - Date.now() : Date.now() - since) / 60000);
  const most = Math.abs(minutes);
  const long = most < 60 ? unit("minute", most) : most < 2880 ? unit("hour", Math.floor(most / 60)) : unit("day", Math.floor(most / 1440));
  const text = (until ? (minutes < 0 ? late : left) : waited).replace("{0}", long);
  if (time.textContent !== text) time.textContent = text;
  time.classList.toggle("is-late", until ? minutes < 0 : minutes >= Number(time.dataset.long));
});
count();
setInterval(count, 10000);

const opened = document.querySelector("[data-open]")?.dataset.open;
const marked = () => document.querySelectorAll("[data-mine]").forEach((mine) => mine.dataset.mine === opened && mine.setAttribute("aria-current", "true"));
marked();

let waiting;
const follow = () => {
  fill("ringing", "ringing").then(marked);
  if (opened) fill("call-status", `calls/${opened}/status`);
  clearTimeout(waiting);
  waiting = setTimeout(() => fill("lists", "lists"), 400);
};
if (base) {
  document.addEventListener("live:calls", follow);
  document.addEventListener("live:hello", follow);
  // The first hello may have been sent before this script listened.
  follow();
  const sections = [...document.querySelectorAll(".desk-section[data-topics]")];
  const again = {};
  const anew = (section) => {
    clearTimeout(again[section.id]);
    again[section.id] = setTimeout(() => fill(section.id, `sections?name=${section.id}`), 300);
  };
  sections.forEach((section) => section.dataset.topics.split(" ").forEach((topic) => document.addEventListener(`live:${topic}`, () => anew(section))));
  document.addEventListener("live:hello", () => sections.forEach(anew));
  // Missing hang-up events and passed deadlines produce no event, so the page also refreshes every minute.
  setInterval(() => document.visibilityState === "visible" && (follow(), sections.forEach(anew)), 60000);
}

// --- keys
// Alt and a letter go to a section: to the first thing in it that can be opened or pressed.
const goTo = (letter) => {
  const part = document.querySelector(`.desk-part[data-key="${letter}"]`);
  const first = part?.querySelector(".desk-section, div")?.querySelector("a[href], summary, button:not([hidden]), input:not([type=hidden])");
  first?.focus();
  return Boolean(part);
};
document.addEventListener("keydown", (event) => {
  const form = document.querySelector("form[data-call-form]");
  if (event.key === "F2") {
    event.preventDefault();
    const take = document.querySelector("#ringing form[data-take]");
    if (take) take.requestSubmit();
    else form?.querySelector("#purpose")?.focus();
  } else if (event.key === "F4" && !event.altKey && !event.ctrlKey) {
    event.preventDefault();
    if (form) form.requestSubmit(form.querySelector("[data-ticket]"));
    else document.querySelector("#ringing form[data-take]")?.requestSubmit();
  } else if (event.altKey && /^Digit[1-9]$/.test(event.code) && form) {
    const kind = form.querySelector(`[data-digit="${event.code.slice(5)}"]`);
    if (kind) {
      event.preventDefault();
      kind.checked = true;
      remember(form);
      if (!form.contains(document.activeElement) || !document.activeElement.matches("input:not([type=radio]), textarea")) form.querySelector("#purpose").focus();
    }
  } else if (/^F\d+$/.test(event.key) && !event.altKey && !event.ctrlKey && document.querySelector(`[data-press="${event.key}"]`)) {
    event.preventDefault();
    if (!event.repeat) document.querySelector(`[data-press="${event.key}"]`).click();
  } else if (event.altKey && !event.ctrlKey && /^Key[A-Z]$/.test(event.code) && goTo(event.code.slice(3))) {
    event.preventDefault();
  } else if (event.key === "Escape" && document.activeElement?.closest("form[data-draft]")) {
    document.activeElement.blur();
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && form && !event.target.closest("form")) {
    form.requestSubmit();
  }
});
