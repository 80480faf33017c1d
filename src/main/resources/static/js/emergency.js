// Emergencies at intake: recognises a fault of the guide by what is typed, says what to tell the caller, and marks the
// matter an emergency by F8, by a question answered with yes, or by a fault that always is one.
const TYPED = "#title, #description, #purpose, #result";

const begin = (box) => {
  const form = box.closest("form");
  const mark = box.querySelector("[name=emergency]");
  const fault = box.querySelector("[name=fault]");
  const like = box.querySelector("[data-emergency-like]");
  const words = box.querySelector("[data-emergency-like-words]").innerHTML;
  const names = [...fault.options].filter((one) => one.value).map((one) => [one, one.dataset.words.toLowerCase().split(/\s+/).filter((word) => word.length > 1)]);
  const tell = (name) => fault.dispatchEvent(new Event(name, { bubbles: true }));

  const shown = () => {
    box.querySelectorAll("[data-fault]").forEach((one) => (one.hidden = one.dataset.fault !== fault.value));
    box.querySelector("[data-emergency-hint]").hidden = !mark.checked;
    box.classList.toggle("is-on", mark.checked);
    const kind = form.querySelector("[name=kind]:checked");
    const repair = form.querySelector("[name=kind][value=REPAIR]");
    if (mark.checked && !kind && repair) repair.checked = true;
  };
  const marked = (on) => {
    mark.checked = on;
    shown();
    tell("input");
  };
  const chosen = (key) => {
    fault.value = key;
    like.replaceChildren();
    if (box.querySelector(`[data-fault="${key}"]`)?.dataset.always) mark.checked = true;
    shown();
    tell("input");
  };
  const recognise = () => {
    if (fault.value) return;
    const typed = [...form.querySelectorAll(TYPED)].map((field) => field.value).join(" ").toLowerCase();
    const found = names.filter(([, known]) => known.some((word) => typed.includes(word))).slice(0, 3);
    const now = found.map(([one]) => one.value).join();
    if (like.dataset.now === now) return;
    like.dataset.now = now;
    like.replaceChildren(...(found.length ? [words + " "] : []), ...found.map(([one]) => {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-sm", textContent: one.textContent });
      button.dataset.emergencyIs = one.value;
      return button;
    }));
  };

  mark.addEventListener("change", shown);
  fault.addEventListener("change", () => chosen(fault.value));
  box.addEventListener("click", (event) => {
    const is = event.target.closest("[data-emergency-is]");
    if (is) chosen(is.dataset.emergencyIs);
    if (event.target.closest("[data-emergency-yes]")) marked(true);
  });
  form.addEventListener("input", (event) => event.target.matches(TYPED) && recognise());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F8" || event.altKey || event.ctrlKey || !box.isConnected) return;
    event.preventDefault();
    marked(!mark.checked);
  });
  shown();
  recognise();
};
document.querySelectorAll("[data-emergency-intake]").forEach(begin);
