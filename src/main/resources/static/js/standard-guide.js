// Keeps the typed text in the URL, so that a link can open the guide at a symptom.
const box = document.querySelector("#fg-q");
const all = [...document.querySelectorAll(".fg-one")];
const count = document.querySelector("#fg-count");
const list = document.querySelector(".fg-list");
const none = document.querySelector("#fg-none");
const texts = all.map(one => (one.dataset.words + " " + one.textContent).toLowerCase());
const names = all.map(one => one.dataset.words.toLowerCase());
const titles = all.map(one => one.querySelector("h2").textContent.toLowerCase());

function filter() {
  const asked = box.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  // If a name matches, symptoms that only mention the word are left out.
  let shown = all.map((one, i) => asked.every(word => names[i].includes(word)));
  if (!shown.includes(true)) shown = all.map((one, i) => asked.every(word => texts[i].includes(word)));
  all.forEach((one, i) => { one.hidden = !shown[i]; });
  // Symptoms whose main name matches come first.
  const first = all.filter((one, i) => asked.every(word => titles[i].includes(word)));
  list.append(...first, ...all.filter(one => !first.includes(one)));
  const found = shown.filter(Boolean).length;
  count.textContent = count.dataset.words.replace("#", found);
  none.hidden = found > 0;
  history.replaceState(null, "", asked.length ? "?q=" + encodeURIComponent(box.value.trim()) : location.pathname);
}

function step(from, by) {
  const shown = [...list.children].filter(one => !one.hidden);
  const next = shown[shown.indexOf(from) + by];
  if (next) next.focus(); else if (by < 0) box.focus();
}

box.addEventListener("input", filter);
document.addEventListener("keydown", event => {
  const one = event.target.closest(".fg-one");
  if (event.target !== box && !one) return;
  if (event.key === "Escape" && one) { box.focus(); box.select(); }
  else if (event.key === "ArrowDown" || (event.key === "Enter" && !one)) step(one, 1);
  else if (event.key === "ArrowUp" && one) step(one, -1);
  else return;
  event.preventDefault();
});
const asked = new URLSearchParams(location.search).get("q");
if (asked) { box.value = asked; filter(); }
