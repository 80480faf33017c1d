// Pictures of a finding or an order as the server has them: from the phone where they were taken along, else over the network.
import { h } from "./dom.js";
import { phone } from "./phone.js";
import { picture } from "./store.js";
import { t } from "./words.js";

const address = (id) => `/p/${phone.project}/files/${id}`;

/** @param label what it shows, in words */
export const pictureOf = (id, label) => {
  const image = h("img.picture", { alt: label, loading: "lazy" });
  const large = h("a", { href: address(id), target: "_blank", onclick: (event) => { event.preventDefault(); image.classList.toggle("large"); } }, image);
  picture(phone.who.id, phone.project, id).then((kept) => {
    if (!kept) {
      image.src = `${address(id)}?size=small`;
      return;
    }
    image.src = URL.createObjectURL(kept.blob);
    image.addEventListener("load", () => URL.revokeObjectURL(image.src), { once: true });
  });
  image.addEventListener("error", () => large.replaceWith(h("span.muted", t("picture.later"))), { once: true });
  return h("span.thumb-box", large);
};

/** @param shows which of them: BEFORE, AFTER, HANDLED, VERIFIED */
export const picturesShown = (finding, shows) => {
  const these = (finding.pictures ?? []).filter((one) => shows.includes(one.shows));
  return these.length ? h("figure.pictures", h("figcaption.muted", t(`shows.${these[0].shows}`)), h("div.thumbs", these.map(({ id, shows: what }) => pictureOf(id, t(`shows.${what}`))))) : null;
};
