// On duty now: the board updates live, running gaps count up, and a phone adds its position if the project asks for it.
const board = document.getElementById("board");
if (board) {
  const busy = () => board.querySelector("details[open]");
  const follow = () => busy() || board.dispatchEvent(new Event("duty:changed"));
  document.addEventListener("live:duty", follow);
  setInterval(follow, 60000);
}

const run = () => document.querySelectorAll("time[data-running]").forEach((time) => {
  const seconds = Math.max(0, Math.floor((Date.now() - new Date(time.dateTime)) / 1000));
  const two = (n) => String(n).padStart(2, "0");
  time.title ||= time.textContent;
  time.textContent = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
});
run();
setInterval(run, 1000);

const form = document.querySelector("form[data-place]");
if (form) {
  if (matchMedia("(max-width: 600px)").matches) form.elements.how.value = "PHONE";
  let asked = !form.dataset.place;
  // In the capture phase, before shell.js marks the form as sent, because the device first has to find its position.
  form.addEventListener("submit", (event) => {
    if (asked) return;
    event.preventDefault();
    event.stopPropagation();
    const button = form.querySelector("[type=submit]");
    button.textContent = form.dataset.asking;
    const send = (place) => {
      asked = true;
      if (place) {
        form.elements.latitude.value = place.coords.latitude;
        form.elements.longitude.value = place.coords.longitude;
      }
      form.requestSubmit();
    };
    if (!navigator.geolocation) return send();
    navigator.geolocation.getCurrentPosition(send, () => send(), { timeout: 10000, maximumAge: 60000, enableHighAccuracy: true });
  }, true);
}
