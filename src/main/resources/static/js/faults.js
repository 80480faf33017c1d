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
