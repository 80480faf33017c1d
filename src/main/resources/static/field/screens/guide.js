// What to ask, what it likely is, whom to send: on the phone, where there is no signal to look it up.
import { h, icon } from "../dom.js";
import { phone } from "../phone.js";
import { t } from "../words.js";
import { go } from "../nav.js";

export const guide = () => {
  const all = phone.bundle.guide;
  const list = h("ul.cards");
  const draw = (sought = "") => list.replaceChildren(...all
    .filter((one) => JSON.stringify(one).toLowerCase().includes(sought.trim().toLowerCase()))
    .map((one) => h("li", h("button.card", { type: "button", onclick: () => go("symptom", { id: one.id }) },
      h("span.grow", one.name), icon("chevron-right")))));
  draw();
  return { title: t("guide"), content: [
    h("input", { type: "search", "aria-label": t("guide.search"), placeholder: t("guide.search"), oninput: (event) => draw(event.target.value) }),
    all.length ? list : h("p.muted", t("guide.none"))] };
};

export const symptom = ({ id }) => {
  const one = phone.bundle.guide.find((known) => known.id === id);
  if (!one) return null;
  return { title: one.name, content: [
    h("p.note", icon("message"), h("span.grow", h("strong", t("guide.tell")), h("br"), one.tell)),
    one.clues.map((clue) => likely(clue.question, clue.likely)),
    likely(t("guide.otherwise"), one.otherwise)] };
};

const likely = (when, { cause, urgency, sent }) => h("section.likely", h("strong", when), h("p", cause), h("p.muted", `${urgency} · ${sent}`));
