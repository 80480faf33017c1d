// Puts a standard phrase into the text being written: search, choose, fill in what is open, insert.
const asked = document.body.dataset.live.replace(/live$/, "phrases/picker");
let dialog;
// Where the caret was: a field may lose it while the dialog is open.
let caret = [0, 0];

const build = async () => {
  const answer = await fetch(asked, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return undefined;
  const made = document.createElement("dialog");
  made.className = "card phrase-picker";
  made.setAttribute("aria-labelledby", "phrase-picker-title");
  made.innerHTML = await answer.text();
  document.body.append(made);
  return made;
};

// What the page knows of a variable stands in the text field's data: data-phrase-name="林女士".
const known = (field, name) => (name ? (field.dataset[`phrase${name[0].toUpperCase()}${name.slice(1)}`] ?? "").trim() : "");

const insert = (field, text) => {
  dialog.close();
  field.focus();
  field.setRangeText(text, ...caret, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
};

const choose = (field, option) => {
  const pieces = [...option.querySelector("span").childNodes].map((node) => {
    if (node.nodeType === Node.TEXT_NODE) return { text: node.textContent };
    const value = known(field, node.dataset.slot);
    return value ? { text: value } : node.dataset.ask ? { ask: node.dataset.ask } : { text: node.textContent };
  });
  const open = pieces.filter((piece) => piece.ask);
  const said = () => pieces.map((piece) => piece.text ?? piece.input.value.trim()).join("");
  if (!open.length) return insert(field, said());
  const form = dialog.querySelector("[data-fill]");
  form.replaceChildren();
  open.forEach((piece) => {
    const label = document.createElement("label");
    label.textContent = piece.ask;
    piece.input = document.createElement("input");
    piece.input.className = "form-control";
    piece.input.required = true;
    piece.input.maxLength = 100;
    label.append(piece.input);
    form.append(label);
  });
  const button = document.createElement("button");
  button.className = "btn btn-primary";
  button.textContent = form.dataset.insert;
  form.append(button);
  form.onsubmit = (event) => {
    event.preventDefault();
    insert(field, said());
  };
  form.hidden = false;
  dialog.querySelector("ul").hidden = true;
  open[0].input.focus();
  return undefined;
};

export const open = async (field) => {
  caret = [field.selectionStart, field.selectionEnd];
  dialog?.remove();
  dialog = await build();
  if (!dialog) return;
  const find = dialog.querySelector("[data-find]");
  const list = dialog.querySelector("ul");
  const options = [...list.querySelectorAll("[data-phrase]")];
  const mine = document.documentElement.lang.slice(0, 2);
  options.filter((option) => option.lang.slice(0, 2) !== mine).forEach((option) => list.append(option));
  const shown = () => [...list.querySelectorAll("[data-phrase]")].filter((option) => !option.hidden);
  const select = (option) => {
    options.forEach((each) => each.setAttribute("aria-selected", String(each === option)));
    option?.scrollIntoView({ block: "nearest" });
  };
  const filter = () => {
    const words = find.value.trim().toLowerCase().split(/\s+/);
    options.forEach((option) => (option.hidden = !words.every((word) => option.textContent.toLowerCase().includes(word))));
    select(shown()[0]);
  };
  find.addEventListener("input", filter);
  dialog.addEventListener("keydown", (event) => {
    if (event.target !== find) return;
    const all = shown();
    const at = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      select(all[Math.min(all.length - 1, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1)))]);
    } else if (event.key === "Enter" && all[at]) {
      event.preventDefault();
      choose(field, all[at]);
    }
  });
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[data-phrase]");
    if (option) choose(field, option);
  });
  dialog.addEventListener("close", () => field.focus());
  dialog.showModal();
  filter();
  find.focus();
};
