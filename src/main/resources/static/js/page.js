// Shared by all pages, with or without a frame: what forms do, and the buttons that go back and print.

// A refused form: the first field with an error gets the focus, even if it is folded away, and a message disappears
// once its field is corrected.
const MESSAGES = ".invalid-feedback.d-block, .field-error, .again";
const FIELDS = "input:not([type=hidden]), select, textarea, button[name]";

const usable = (field) => !field.disabled && field.getClientRects().length > 0;
const unfold = (element) => {
  for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
};

// A group of radio buttons gets the focus at the checked one.
const entrance = (field) => field.type !== "radio" ? field
  : [...(field.form ?? document).querySelectorAll("input[type=radio]")].find((other) => other.name === field.name && other.checked) ?? field;

// The first enabled field, radio buttons included.
export const firstField = (root) => {
  const field = [...root.querySelectorAll("input:not([type=hidden]), select, textarea")].find(usable);
  return field && entrance(field);
};

const fieldOf = (message) => {
  const form = message.closest("form") ?? document;
  if (message.matches(".again")) return message.querySelector("button");
  const name = message.id.replace(/-error$/, "");
  const named = name && [...form.querySelectorAll(FIELDS)].find((field) => field.name === name || field.id === name);
  if (named) return named;
  for (let around = message.parentElement; around && around !== form.parentElement; around = around.parentElement) {
    const near = around.querySelector(FIELDS);
    if (near) return near;
  }
  return null;
};

const messages = (root) => [...root.querySelectorAll(MESSAGES)].filter((message) => message.textContent.trim());

export const focusFault = (root = document) => {
  const first = [...root.querySelectorAll(`.is-invalid, ${MESSAGES}`)]
    .find((fault) => fault.matches(".is-invalid") || fault.textContent.trim());
  if (!first) return;
  unfold(first);
  const field = first.matches(FIELDS) ? first : first.matches(MESSAGES) ? fieldOf(first) : firstField(first);
  if (!field) return;
  unfold(field);
  entrance(field).focus({ preventScroll: true });
  (field.closest("fieldset, .mb-3") ?? field).scrollIntoView({ block: "nearest" });
};

const mended = (event) => {
  const field = event.target;
  const form = field.form;
  if (!form || !field.name || !field.validity?.valid) return;
  const choice = field.matches("select, [type=radio], [type=checkbox], [type=file]");
  if (!choice && field.value === field.defaultValue) return;
  const same = (other) => other && other.name === field.name;
  [...form.querySelectorAll(".is-invalid")].filter(same).forEach((other) => {
    other.classList.remove("is-invalid");
    other.removeAttribute("aria-invalid");
  });
  messages(form).filter((message) => same(fieldOf(message))).forEach((message) => {
    message.textContent = "";
    message.classList.remove("d-block");
  });
  if (!messages(form).length && !form.querySelector(".is-invalid")) form.querySelector("[data-faults]")?.remove();
};

document.addEventListener("input", mended);
document.addEventListener("change", mended);
// The browser can show its own message only at a visible field.
document.addEventListener("invalid", (event) => unfold(event.target), true);
document.addEventListener("htmx:afterSwap", (event) => focusFault(event.detail.target));
focusFault();

export const toast = (text, href, target) => {
  const note = document.createElement(href ? "a" : "div");
  note.className = "toast-note card";
  note.textContent = text;
  if (href) note.href = href;
  if (target) note.target = target;
  document.getElementById("toasts")?.append(note);
  setTimeout(() => note.remove(), 12000);
};

// Without a network a form is not sent and keeps its text.
document.addEventListener("submit", (event) => {
  if (navigator.onLine || event.target.method !== "post" || event.target.hasAttribute("hx-post")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  toast(document.getElementById("network-error").innerHTML);
});

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

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-back]")) history.length > 1 ? history.back() : location.assign("/");
  if (event.target.closest("[data-print]")) print();
});

if (document.querySelector("input[data-photos]")) import("./pictures.js");
if (document.querySelector("form[data-resend]")) import("./resend.js");
