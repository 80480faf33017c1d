// Shrinks chosen pictures before the upload, because a phone's original takes minutes on a slow connection. A file this
// browser cannot decode is sent unchanged; the server then reports what can be done.
import { shrunk } from "../field/shrink.js";

const SMALL_ENOUGH = 300_000;
const TAKEN = ["image/jpeg", "image/png", "image/webp"];
const busy = new Map();

const lighter = async (file) => {
  if (!file.type.startsWith("image/") || (TAKEN.includes(file.type) && file.size < SMALL_ENOUGH)) return file;
  try {
    return new File([await shrunk(file)], `${file.name.replace(/\.\w+$/, "")}.jpg`, { type: "image/jpeg" });
  } catch {
    return file;
  }
};

document.addEventListener("change", (event) => {
  const input = event.target;
  if (!input.matches("input[type=file][data-photos]")) return;
  const chosen = [...input.files];
  const done = Promise.all(chosen.map(lighter)).then((files) => {
    if (busy.get(input.form) !== done) return; // another file was chosen meanwhile
    const bag = new DataTransfer();
    files.forEach((file) => bag.items.add(file));
    input.files = bag.files;
    busy.delete(input.form);
    input.dataset.ready = "1";
  });
  delete input.dataset.ready;
  busy.set(input.form, done);
});

// If the form is submitted while pictures are being shrunk, it is sent as soon as they are done.
document.addEventListener("submit", (event) => {
  const { target, submitter } = event;
  if (!busy.has(target)) return;
  event.preventDefault();
  event.stopPropagation();
  busy.get(target).then(() => target.requestSubmit(submitter));
}, true);

// Formats that browsers can decode; they are sent as JPEG.
document.querySelectorAll("input[data-photos]").forEach((input) => { input.accept += ",image/avif"; });
