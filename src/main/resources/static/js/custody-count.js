// The page of a count: each scan is kept by the server before it is forgotten here. Scans that could not be sent wait in
// the browser's storage, also over a reload, and are sent again with the same id, so that none is counted twice.
import { nextId } from "../field/ids.js";
import { answer, clean } from "./scanner.js";

const form = document.querySelector("[data-count]");
const unsent = form.querySelector("[data-unsent]");
const KEPT = `count-${form.dataset.count}`;
const PAUSE = 3000;

const read = () => {
  try { return JSON.parse(localStorage.getItem(KEPT)) ?? []; } catch { return []; }
};
let waiting = read();
let sending = false;

const keep = () => {
  try { localStorage.setItem(KEPT, JSON.stringify(waiting)); } catch { /* it still waits in memory */ }
  unsent.hidden = waiting.length === 0 || sending && waiting.length === 1;
  unsent.querySelector("strong").textContent = waiting.length;
};

const show = (html) => {
  const now = document.getElementById("count-now");
  const drawn = new DOMParser().parseFromString(html, "text/html").getElementById("count-now");
  if (!now || !drawn) return;
  now.replaceWith(drawn);
  window.htmx?.process(drawn);
  answer(drawn.dataset.answer, drawn.dataset.words);
};

const send = async () => {
  if (sending || waiting.length === 0) return;
  sending = true;
  const scan = waiting[0];
  try {
    const body = new URLSearchParams({ _csrf: form.elements._csrf?.value ?? "", scan: scan.id, code: scan.code, ago: Math.max(0, Date.now() - scan.at), live: true });
    const response = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" } });
    if (response.status >= 500) throw new Error(response.status);
    waiting = waiting.slice(1);
    sending = false;
    keep();
    if (response.ok) show(await response.text());
    else { answer("wrong", scan.code); location.reload(); }
    send();
  } catch {
    sending = false;
    keep();
    setTimeout(send, PAUSE);
  }
};

const take = (code) => {
  if (!code) return;
  waiting = [...waiting, { id: nextId(), code, at: Date.now() }];
  keep();
  send();
};

document.addEventListener("scan", ({ detail }) => take(detail.code));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  take(clean(form.elements.code.value));
  form.elements.code.value = "";
  form.elements.code.focus();
});

keep();
send();
