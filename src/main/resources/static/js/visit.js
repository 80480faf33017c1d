// The open visit: the card follows who is typed or chosen; F3 goes to the promised times, and from there promises.
// A relayed message begins with what is typed.
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

  form.querySelector("[data-relay]")?.addEventListener("click", (event) => {
    const link = event.currentTarget;
    const { name, phone, purpose, colleague, houseId } = form.elements;
    const known = { caller: name.value || form.querySelector("#visited").value, number: phone.value, subject: purpose.value, for: colleague.value, house: houseId.value };
    const address = new URL(link.href);
    Object.entries(known).forEach(([key, value]) => value && address.searchParams.set(key, value));
    link.href = address;
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "F3" && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      if (promise.contains(document.activeElement)) form.requestSubmit(send);
      else promise.querySelector("input:checked, input[type=radio]").focus();
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && promise.contains(event.target) && event.target.matches("input")) {
      event.preventDefault();
      form.requestSubmit(send);
    }
  });
}
