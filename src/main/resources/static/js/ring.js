// Signals a ringing line in the page title, by sound if the browser allows it, and by a desktop notification if it was
// granted. Ends as soon as nothing rings.
let ids = "";
let beeping;
let audio;
const notes = new Map();
/** Whether sound was switched off on the desk. */
export const silent = () => localStorage.getItem("ring-sound") === "off";

export const tone = (hertz, seconds) => {
  try {
    audio ??= new AudioContext();
    // Browsers keep audio suspended until the user has clicked on the page.
    audio.resume();
    const wave = audio.createOscillator();
    const volume = audio.createGain();
    wave.frequency.value = hertz;
    volume.gain.value = 0.15;
    wave.connect(volume).connect(audio.destination);
    wave.start();
    wave.stop(audio.currentTime + seconds);
  } catch {
    // The browser has no audio.
  }
};
const beep = () => silent() || tone(440, 1);

/** @param calls the ringing calls: {id, text}; empty stops the signal */
export const ring = (calls, desk) => {
  const plain = document.title.replace(/^☎ /, "");
  const title = calls.length ? `☎ ${plain}` : plain;
  if (document.title !== title) document.title = title;
  const now = calls.map((call) => call.id).join();
  if (now === ids) return;
  ids = now;
  clearInterval(beeping);
  if (calls.length) {
    document.dispatchEvent(new CustomEvent("ringing"));
    beep();
    beeping = setInterval(beep, 5000);
  }
  for (const [id, note] of notes) {
    if (!calls.some((call) => call.id === id)) {
      note.close();
      notes.delete(id);
    }
  }
  if (globalThis.Notification?.permission !== "granted" || !document.hidden) return;
  for (const { id, text } of calls) {
    if (notes.has(id)) continue;
    const note = new Notification(text, { tag: id });
    note.onclick = () => {
      focus();
      location.assign(desk);
    };
    notes.set(id, note);
  }
};

const sound = document.querySelector("[data-ring-sound]");
const said = () => sound && (sound.textContent = silent() ? sound.dataset.off : sound.dataset.on);
said();
sound?.addEventListener("click", () => {
  localStorage.setItem("ring-sound", silent() ? "on" : "off");
  said();
});
const ask = document.querySelector("[data-ring-notify]");
if (ask && globalThis.Notification?.permission === "default") {
  ask.hidden = false;
  ask.addEventListener("click", async () => {
    await Notification.requestPermission();
    ask.hidden = Notification.permission !== "default";
  });
}
