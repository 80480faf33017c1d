// The intake of parcels. On the guided page a scanned number begins the next intake and a scanned slot takes this one in; one key answers a question. In a batch every scan and every key is sent at once,
// in the order in which they came, and answered with sound, colour and word.
import { answer } from "./scanner.js";

const SLOT = /^[A-Z0-9]{1,4}(-[A-Z0-9]{1,3}){1,2}$/;

const begin = document.querySelector("form[data-intake-scan]");
const slot = document.querySelector("form[data-slot]");

const scanned = (code) => {
  if (slot && SLOT.test(code)) {
    slot.elements.place.value = code;
    slot.requestSubmit();
  } else if (begin) {
    begin.elements.code.value = code;
    begin.requestSubmit();
  }
};

// --- a batch
const batch = document.querySelector("form[data-batch]");
let waiting = Promise.resolve();

const shown = (text) => {
  document.getElementById("batch").innerHTML = text;
  const { sound, words } = document.querySelector("[data-state]").dataset;
  if (sound) answer(sound, words);
  attend();
};

// Where something is to be typed the field has the focus; where one key answers, nothing has.
const attend = () => {
  const field = document.querySelector("[data-scan]");
  if (["ANSWERS", "RETURN"].includes(document.querySelector("[data-state]").dataset.need)) document.activeElement?.blur();
  else field?.focus();
};

const send = async (fields) => {
  const form = new URLSearchParams(new FormData(batch));
  Object.entries(fields).forEach(([name, value]) => form.set(name, value));
  try {
    const reply = await fetch(batch.action, { method: "POST", body: form, headers: { "HX-Request": "true" } });
    if (!reply.ok || reply.redirected) throw new Error(String(reply.status));
    shown(await reply.text());
  } catch {
    answer("wrong", batch.dataset.lost);
  }
};

// One after the other: the next scan belongs to the parcel that the answer to the last one names.
const queue = (fields) => { waiting = waiting.then(() => send(fields)); };

if (batch) {
  history.replaceState(null, "", batch.dataset.batch);
  attend();
  batch.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const { name, value } = event.submitter ?? {};
    if (["resident", "answer"].includes(name)) queue({ [name]: value });
  });
}

document.addEventListener("scan", ({ detail }) => {
  if (!batch) return scanned(detail.code);
  const choice = /^[1-9]$/.test(detail.code) && batch.querySelector(`[data-key="${detail.code}"]`);
  if (choice) queue({ resident: choice.value });
  else queue({ code: detail.code });
});

// --- one key for each answer
const typing = (element) => element?.matches?.("input:not([type=hidden]), textarea, select, [contenteditable]");

// In a batch a key counts if no other follows: the letters of a slow scanner are no answers.
const ALONE = 250;
let lone;

document.addEventListener("keydown", (event) => {
  clearTimeout(lone);
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
  const field = typing(event.target);
  const digit = /^[1-9]$/.test(event.key) && event.target.id === "q" && event.target.value === "";
  if (field && !digit) return;
  if (event.key === "Enter" && event.target.matches("button, a, summary")) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const button = document.querySelector(`:is([data-intake], .batch-answers) [data-key="${CSS.escape(key)}"]`);
  if (!button) return;
  event.preventDefault();
  const press = () => button.isConnected && button.form.requestSubmit(button);
  if (batch && key !== "Enter") lone = setTimeout(press, ALONE);
  else press();
});
