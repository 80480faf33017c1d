// The open visit: the card follows who is typed or chosen; F6 goes to the promised times, and from there promises.
const form = document.querySelector("form[data-visit-form]");
if (form) {
  const card = document.getElementById("visitor-card");
  const promise = form.querySelector("[data-promise]");
  const send = form.querySelector("[data-promise-send]");
  let asked = 0;
  let shown = "";
  const follow = async () => {
    const turn = ++asked;
    const who = new URLSearchParams(["name", "residentId", "houseId"].map((name) => [name, form.elements[name].value]).filter(([, value]) => value));
    if (who.toString() === shown) return;
    shown = who.toString();
    const answer = await fetch(`${card.dataset.card}?${who}`, { headers: { "HX-Request": "true" } });
    if (!answer.ok) return;
    const html = await answer.text();
    if (turn === asked) card.innerHTML = html;
  };
  form.addEventListener("house-chosen", follow);
  form.elements.name.addEventListener("change", follow);
  // A choice that typing has cleared.
  form.addEventListener("change", follow);

  document.addEventListener("keydown", (event) => {
    if (event.key === "F6" && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      if (promise.contains(document.activeElement)) form.requestSubmit(send);
      else promise.querySelector("input:checked, input[type=radio]").focus();
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && promise.contains(event.target) && event.target.matches("input")) {
      event.preventDefault();
      form.requestSubmit(send);
    }
  });
}
