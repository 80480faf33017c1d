// The house picker: arrow keys move, Enter chooses, Escape closes. Typing again clears the choice.
const pause = 180;

const start = (picker) => {
  const input = picker.querySelector("[role=combobox]");
  const list = picker.querySelector("[role=listbox]");
  const [house, resident] = picker.querySelectorAll("input[type=hidden]");
  let waiting, asked = 0, current = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const open = (shown) => {
    list.hidden = !shown;
    input.setAttribute("aria-expanded", shown);
    if (!shown) input.removeAttribute("aria-activedescendant");
  };
  const mark = (index) => {
    const all = options();
    current = all.length ? (index + all.length) % all.length : -1;
    all.forEach((option, n) => {
      option.id = `${list.id}-${n}`;
      option.setAttribute("aria-selected", n === current);
    });
    if (current >= 0) {
      input.setAttribute("aria-activedescendant", all[current].id);
      all[current].scrollIntoView({ block: "nearest" });
    }
  };
  const choose = (option) => {
    input.value = option.dataset.label;
    house.value = option.dataset.house;
    resident.value = option.dataset.resident;
    open(false);
    picker.dispatchEvent(new CustomEvent("house-chosen", { bubbles: true, detail: { ...option.dataset } }));
  };
  const ask = async () => {
    const mine = ++asked;
    const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(input.value)}`, { headers: { "HX-Request": "true" } });
    if (!answer.ok || mine !== asked) return;
    list.innerHTML = await answer.text();
    open(list.children.length > 0);
    mark(0);
  };

  input.addEventListener("input", () => {
    house.value = resident.value = "";
    clearTimeout(waiting);
    if (input.value.trim()) waiting = setTimeout(ask, pause);
    else open(false);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden) {
      if (event.key === "ArrowDown" && input.value.trim()) { event.preventDefault(); ask(); }
      return;
    }
    if (event.key === "ArrowDown") { event.preventDefault(); mark(current + 1); }
    else if (event.key === "ArrowUp") { event.preventDefault(); mark(current - 1); }
    else if (event.key === "Enter" && current >= 0 && !event.ctrlKey) { event.preventDefault(); choose(options()[current]); }
    else if (event.key === "Escape") { event.stopPropagation(); open(false); }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
  input.addEventListener("blur", () => open(false));
};

const startAll = (root) => root.querySelectorAll("[data-house-picker]:not([data-started])").forEach((picker) => {
  picker.dataset.started = "1";
  start(picker);
});
startAll(document);
document.addEventListener("htmx:load", (event) => startAll(event.target));
