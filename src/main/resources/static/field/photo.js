// Pictures: made small on the phone, named by the hash of what is sent.
import { sha256 } from "./ids.js";
import { placeNow } from "./place.js";
import { shrunk } from "./shrink.js";
import { phone } from "./phone.js";
import { photo, writing } from "./store.js";
import { h, icon, tell } from "./dom.js";
import { t } from "./words.js";
import { toldOf } from "./told.js";

const MOST = 9;

/** Keeps a picture that no record names yet. Answers with what a record says of it. */
const keepPhoto = async (file) => {
  const blob = await shrunk(file);
  const said = { sha256: await sha256(blob), takenAt: new Date().toISOString(), ...placeNow() };
  await writing((store) => store("photos").put(
    { account: phone.who.id, name: phone.who.name, project: phone.project, ...said, blob, used: false, done: false }));
  return said;
};

const thumb = (said) => {
  const image = h("img.picture", { alt: t("photo.one") });
  photo(phone.who.id, said.sha256).then((kept) => {
    if (!kept) return;
    image.src = URL.createObjectURL(kept.blob);
    image.addEventListener("load", () => URL.revokeObjectURL(image.src), { once: true });
  });
  return image;
};

/** A row of pictures with a button to take one more. `photos` is added to; `changed` hears of it. */
export const photoRow = (label, photos, changed) => {
  const shown = h("div.thumbs");
  const draw = () => {
    taking.hidden = photos.length >= MOST;
    shown.replaceChildren(...photos.map((said, n) => h("span.thumb-box", thumb(said),
    h("button.thumb-x", { type: "button", "aria-label": t("photo.remove"), onclick: () => { photos.splice(n, 1); changed(); draw(); } }, icon("x")))));
  };
  const input = h("input.away", { type: "file", accept: "image/*", capture: "environment", "aria-label": label,
    onchange: async () => {
      const [file] = input.files;
      input.value = "";
      if (!file) return;
      try {
        const said = await keepPhoto(file);
        if (!photos.some((one) => one.sha256 === said.sha256)) photos.push(said);
        await changed();
        draw();
      } catch (error) {
        tell(toldOf(error, t("photo.failed")), "bad");
      }
    } });
  const taking = h("label.button.quiet", icon("photo"), label, input);
  draw();
  return h("div.photos", shown, taking);
};

export const photosShown = (photos) => photos?.length ? h("div.thumbs", photos.map((said) => h("span.thumb-box", thumb(said)))) : null;
