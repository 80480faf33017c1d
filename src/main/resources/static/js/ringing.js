// On any page of somebody who answers calls: a line that rings shows in a corner, F2 leads to the desk.
const { live } = document.body.dataset;
if (live && !document.getElementById("ringing")) {
  const corner = document.getElementById("toasts");
  const looks = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/css/desk.css" });
  const show = async () => {
    const answer = await fetch(live.replace(/live$/, "desk/ringing/toast"), { headers: { "HX-Request": "true" } });
    if (!answer.ok) return;
    document.head.append(looks);
    corner.querySelectorAll(".ringing-note").forEach((note) => note.remove());
    corner.insertAdjacentHTML("afterbegin", await answer.text());
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
