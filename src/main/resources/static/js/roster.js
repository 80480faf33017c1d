// The week grid: sends one change at a time; the server answers with the new grid.
const box = document.getElementById("roster-grid");
const dialog = document.getElementById("roster-choice");
const undoButton = document.getElementById("roster-undo");
const toast = (text) => {
  const note = document.createElement("div");
  note.className = "toast-note card";
  note.textContent = text;
  document.getElementById("toasts").append(note);
  setTimeout(() => note.remove(), 12000);
};
const token = () => JSON.parse(document.body.getAttribute("hx-headers"))["X-XSRF-TOKEN"];
const fresh = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

const editable = !!dialog;
const cells = () => [...box.querySelectorAll("td[data-staff]")];
const tokens = (td) => (td.dataset.tokens ? td.dataset.tokens.split(",") : []);
const at = (staff, day) => document.getElementById(`c-${staff}-${day}`);
const own = new Set();
const done = [];
let copied = null;
let chosen = null;
let last = null;
let queue = Promise.resolve();

const tabbable = (td) => {
  cells().forEach((each) => (each.tabIndex = each === td ? 0 : -1));
};
const focus = (td) => {
  if (!td) return;
  tabbable(td);
  last = td.id;
  td.focus();
};
const show = (html) => {
  const focused = document.activeElement?.closest?.("td[data-staff]")?.id;
  box.innerHTML = html;
  if (!editable) return;
  const td = document.getElementById(last) ?? cells()[0];
  if (td) tabbable(td);
  if (focused) document.getElementById(focused)?.focus();
};

// Computes the change only when its turn comes, from the grid as it is then.
const change = (wanted, remember = true) => {
  queue = queue.then(async () => {
    const parts = wanted().filter(([td, next]) => td && next.join(",") !== td.dataset.tokens);
    if (!parts.length) return;
    const before = parts.map(([td]) => [td.dataset.staff, td.dataset.day, tokens(td)]);
    const id = fresh();
    own.add(id);
    const form = new URLSearchParams({ id, week: box.dataset.week });
    parts.forEach(([td, next]) => form.append("change", [td.dataset.staff, td.dataset.day, td.dataset.seen, next.join(",")].join("|")));
    box.querySelector("table")?.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(box.dataset.cells, { method: "POST", body: form, headers: { "X-XSRF-TOKEN": token() } });
      if (!answer.ok && answer.status !== 409) throw new Error(answer.status);
      show(await answer.text());
      if (answer.ok && remember) done.push(before);
    } catch {
      box.querySelector("table")?.removeAttribute("aria-busy");
      toast(box.dataset.notSaved);
    }
    if (undoButton) undoButton.disabled = !done.length;
  });
};
const set = (td, next) => {
  const { staff, day } = td.dataset;
  change(() => [[at(staff, day), next]]);
};
const undo = () => {
  const before = done.pop();
  if (before) change(() => before.map(([staff, day, next]) => [at(staff, day), next]), false);
};

const open = (td) => {
  chosen = td.id;
  const row = td.closest("tr").querySelector("th").firstChild.textContent.trim();
  document.getElementById("roster-choice-title").textContent = `${row} · ${td.dataset.day}`;
  const there = tokens(td);
  dialog.querySelectorAll("[data-pattern]").forEach((button) => button.setAttribute("aria-pressed", String(there.includes(button.dataset.pattern))));
  dialog.showModal();
};
const patternOf = (key) => dialog.querySelector(`[data-key="${CSS.escape(key.toUpperCase())}"]`)?.dataset.pattern;
const chooseIn = (button) => {
  const td = document.getElementById(chosen);
  const pattern = button.dataset.pattern;
  const there = tokens(td);
  set(td, there.includes(pattern) ? there.filter((each) => each !== pattern) : [...there, pattern]);
  dialog.close();
};

if (editable) {
  tabbable(cells()[0] ?? null);
  box.addEventListener("focusin", (event) => {
    const td = event.target.closest("td[data-staff]");
    if (td) { last = td.id; tabbable(td); }
  });
  box.addEventListener("click", (event) => {
    const td = event.target.closest("td[data-staff]");
    if (td) { focus(td); open(td); }
  });
  dialog.addEventListener("click", (event) => {
    const button = event.target.closest("[data-pattern]");
    if (button) chooseIn(button);
    if (event.target.closest("[data-clears]")) { set(document.getElementById(chosen), []); dialog.close(); }
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...dialog.querySelectorAll("[data-pattern]")];
    const here = buttons.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      buttons[(here + (event.key === "ArrowDown" ? 1 : -1) + buttons.length) % buttons.length]?.focus();
    } else if (event.key.length === 1) {
      const button = buttons.find((each) => each.dataset.key === event.key.toUpperCase());
      if (button) { event.preventDefault(); chooseIn(button); }
    }
  });
  dialog.addEventListener("close", () => document.getElementById(chosen)?.focus());
  undoButton.addEventListener("click", undo);

  box.addEventListener("keydown", (event) => {
    const td = event.target.closest("td[data-staff]");
    if (!td) return;
    const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (steps[event.key] && !command) {
      const [down, right] = steps[event.key];
      const all = cells();
      const index = all.indexOf(td);
      if (right && Math.floor((index + right) / 7) !== Math.floor(index / 7)) return event.preventDefault();
      event.preventDefault();
      focus(all[index + right + down * 7]);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      open(td);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      set(td, []);
    } else if (command && (key === "c" || key === "x")) {
      event.preventDefault();
      copied = tokens(td);
      if (key === "x") set(td, []);
    } else if (command && key === "v") {
      event.preventDefault();
      if (copied) set(td, copied);
    } else if (command && key === "z") {
      event.preventDefault();
      undo();
    } else if (!command && !event.altKey && event.key.length === 1) {
      const pattern = patternOf(event.key);
      if (pattern) { event.preventDefault(); set(td, [pattern]); }
    }
  });

  box.addEventListener("dragstart", (event) => {
    const chip = event.target.closest("[data-token]");
    if (!chip) return;
    const { staff, day } = chip.closest("td").dataset;
    event.dataTransfer.effectAllowed = "copyMove";
    event.dataTransfer.setData("application/x-shift", JSON.stringify({ staff, day, token: chip.dataset.token }));
  });
  const target = (event) => event.target.closest?.("td[data-staff]");
  box.addEventListener("dragover", (event) => {
    const td = target(event);
    if (!td || !event.dataTransfer.types.includes("application/x-shift")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = event.ctrlKey || event.altKey ? "copy" : "move";
    box.querySelectorAll(".rs-over").forEach((each) => each !== td && each.classList.remove("rs-over"));
    td.classList.add("rs-over");
  });
  box.addEventListener("drop", (event) => {
    const td = target(event);
    const carried = event.dataTransfer.getData("application/x-shift");
    if (!td || !carried) return;
    event.preventDefault();
    td.classList.remove("rs-over");
    const { staff, day, token: shift } = JSON.parse(carried);
    const { staff: toStaff, day: toDay } = td.dataset;
    if (staff === toStaff && day === toDay) return;
    const copy = event.ctrlKey || event.altKey;
    change(() => {
      const to = at(toStaff, toDay);
      const from = at(staff, day);
      const parts = [[to, [...tokens(to), shift]]];
      if (!copy) parts.push([from, tokens(from).filter((each, i, all) => i !== all.indexOf(shift))]);
      return parts;
    });
    last = td.id;
  });
  box.addEventListener("dragend", () => box.querySelectorAll(".rs-over").forEach((each) => each.classList.remove("rs-over")));
}

// On a phone, shows one day at a time.
const days = [...document.querySelectorAll("[data-shows]")];
const showDay = (button) => {
  box.dataset.shown = button.dataset.shows;
  days.forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
};
if (box && days.length) {
  days.forEach((button) => button.addEventListener("click", () => showDay(button)));
  showDay(days.find((button) => button.getAttribute("aria-pressed") === "true") ?? days[0]);
}

// Somebody else changed these days: reloads the grid after the pending changes of this page.
document.addEventListener("live:roster", (event) => {
  const [from, to, id] = event.detail.split(" ");
  if (!box || own.has(id) || to < box.dataset.from || from > box.dataset.to) return;
  queue = queue.then(async () => {
    const answer = await fetch(box.dataset.grid);
    if (answer.ok) show(await answer.text());
  });
});
