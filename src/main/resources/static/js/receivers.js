// Chooses the receiver of a hand-over: typing filters the list, the chosen way keeps those who fit, and people off duty
// are marked.
const every = (select) => [...select.options].filter((option) => option.value);
const shown = (option, yes) => { option.hidden = !yes; option.disabled = option.dataset.vacant === "1" || !yes; };

const prepare = (within) => within.querySelectorAll("select[data-receivers]").forEach((select) => {
  const find = document.querySelector(`[data-finds="${select.id}"]`);
  const away = document.querySelector(`[data-away="${select.id}"]`);
  const ways = [...(select.form?.elements.way?.length ? select.form.elements.way : [])].filter((way) => way.type === "radio");
  every(select).forEach((option) => { option.dataset.vacant = option.disabled ? "1" : ""; });

  const narrow = () => {
    const typed = find?.value.trim().toLowerCase() ?? "";
    const way = ways.find((each) => each.checked)?.value;
    const found = every(select).filter((option) => {
      const fits = !way || !option.dataset.ways || option.dataset.ways.split(" ").includes(way);
      const named = !typed || (option.dataset.find ?? "").toLowerCase().split(" ").some((word) => word.startsWith(typed)) || option.text.toLowerCase().includes(typed);
      shown(option, fits && named);
      return fits && named && !option.disabled;
    });
    const chosen = select.selectedOptions[0];
    if (chosen?.value && chosen.hidden) select.value = "";
    if (typed && found.length) select.value = found[0].value;
    tell();
  };
  const tell = () => {
    const chosen = select.selectedOptions[0];
    const gone = away && chosen?.dataset.away === "1";
    if (!away) return;
    away.hidden = !gone;
    if (!gone) return;
    const instead = every(select).find((option) => option.value === chosen.dataset.standIn && !option.hidden);
    const words = instead ? away.dataset.words : away.dataset.alone;
    away.querySelector("span").textContent = words.replace("{0}", chosen.dataset.name).replace("{1}", chosen.dataset.standInName ?? "");
    const button = away.querySelector("button");
    button.hidden = !instead;
    button.onclick = () => { select.value = instead.value; select.focus(); tell(); };
  };
  if (find) {
    find.hidden = every(select).length < 8;
    find.addEventListener("input", narrow);
    find.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); select.focus(); } });
  }
  select.addEventListener("change", tell);
  ways.forEach((way) => way.addEventListener("change", narrow));
  narrow();
});
prepare(document);
document.addEventListener("htmx:load", (event) => event.detail.elt !== document.body && prepare(event.detail.elt.parentElement ?? event.detail.elt));
