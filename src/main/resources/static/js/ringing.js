// On every page of people who answer calls: shows a ringing line in a corner; F2 opens the call page.
import { ring } from "./ring.js";

const { live } = document.body.dataset;
if (live && !document.getElementById("ringing")) {
  const corner = document.getElementById("toasts");
  const looks = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/css/desk.css" });
  let again;
  const show = async () => {
    const answer = await fetch(live.replace(/live$/, "desk/ringing/toast"), { headers: { "HX-Request": "true" } });
    if (!answer.ok) return;
    document.head.append(looks);
    const notes = await answer.text();
    corner.querySelectorAll(".ringing-note, .ringing-why").forEach((note) => note.remove());
    corner.insertAdjacentHTML("afterbegin", notes);
    // Shows once per tab why nothing can ring.
    const why = corner.querySelector(".ringing-why");
    if (why && sessionStorage.getItem("ringing-why")) why.remove();
    if (why) sessionStorage.setItem("ringing-why", "said");
    const calls = [...corner.querySelectorAll("[data-ringing]")].map((note) => ({ id: note.dataset.ringing, text: note.querySelector("span").textContent }));
    ring(calls, live.replace(/live$/, "desk"));
    clearTimeout(again);
    // A missing hang-up event must not leave the corner ringing, so it asks again.
    if (calls.length) again = setTimeout(show, 10000);
  };
  document.addEventListener("live:calls", show);
  document.addEventListener("live:hello", show);
  show();
  document.addEventListener("keydown", (event) => {
    const note = event.key === "F2" && corner.querySelector(".ringing-note");
    if (note) {
      event.preventDefault();
      location.assign(note.href);
    }
  });
}
