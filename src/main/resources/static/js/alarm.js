// On every page of people who can act: an emergency that nobody has taken shows in a bar above the page and sounds. It
// never takes the focus, and taking it does not leave the page, so typed text stays.
import { tone } from "./ring.js";

const { live } = document.body.dataset;
if (live && !document.getElementById("alarm")) {
  const bar = Object.assign(document.createElement("div"), { id: "alarm" });
  bar.setAttribute("aria-live", "assertive");
  const looks = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("../css/alarm.css", import.meta.url).href });
  document.body.prepend(bar);
  const lines = live.replace(/live$/, "emergencies/bar");
  let sounding;
  let known = "";

  const alarms = () => [...bar.querySelectorAll("[data-alarm]")].map((line) => line.dataset.alarm);
  const quiet = (id) => sessionStorage.getItem("alarm-quiet:" + id);
  const sound = () => {
    tone(880, 0.35);
    setTimeout(() => tone(660, 0.35), 400);
  };
  const signal = () => {
    const loud = alarms().filter((id) => !quiet(id));
    const now = loud.join();
    const button = bar.querySelector("[data-quiet]");
    if (button) button.hidden = !loud.length;
    if (now === known) return;
    known = now;
    clearInterval(sounding);
    if (!loud.length) return;
    sound();
    sounding = setInterval(sound, 4000);
    if (globalThis.Notification?.permission === "granted" && document.hidden)
      loud.forEach((id) => new Notification(bar.querySelector(`[data-alarm="${id}"] .alarm-what`).textContent.trim(), { tag: id, requireInteraction: true }));
  };
  // The page below moves down by the bar's height once; a bar that stays the same is not drawn again.
  const draw = (html) => {
    if (html.trim() && !looks.isConnected) document.head.append(looks);
    if (bar.dataset.drawn !== html) bar.innerHTML = html;
    bar.dataset.drawn = html;
    signal();
  };
  let turn = 0;
  const show = async () => {
    const mine = ++turn;
    const answer = await fetch(lines, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (answer?.ok && mine === turn) draw(await answer.text());
  };
  bar.addEventListener("click", async (event) => {
    if (event.target.closest("[data-quiet]")) {
      alarms().forEach((id) => sessionStorage.setItem("alarm-quiet:" + id, "1"));
      return signal();
    }
    const take = event.target.closest("[data-take]");
    if (!take || take.disabled) return;
    take.disabled = true;
    turn++;
    const headers = { "HX-Request": "true", ...JSON.parse(document.body.getAttribute("hx-headers")) };
    const answer = await fetch(take.dataset.take, { method: "POST", headers }).catch(() => null);
    if (answer?.ok) draw(await answer.text());
    else {
      take.disabled = false;
      show();
    }
  });
  document.addEventListener("live:emergencies", (event) => event.detail !== bar.querySelector(".alarm-taken")?.dataset.taken && show());
  document.addEventListener("live:tickets", (event) => alarms().includes(event.detail) && show());
  document.addEventListener("live:hello", show);
  show();
}
