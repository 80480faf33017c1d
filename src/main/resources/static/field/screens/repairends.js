// What ends a visit: the work is done, accepted by the resident on the glass, or nobody was at home.
import { h, icon, tell } from "../dom.js";
import { phone } from "../phone.js";
import { photoRow, photosShown } from "../photo.js";
import { symptomOf } from "../repair.js";
import { setState, state } from "../store.js";
import { t } from "../words.js";
import { go } from "../nav.js";
import { kept, repairOf } from "./repairs.js";

const field = (name, label, value, more = {}) => [h("label", { for: name }, label), h("textarea", { id: name, rows: 2, maxlength: 500, value, ...more })];
const typed = (id) => document.getElementById(id).value.trim();
const wanted = (words, id) => { tell(words, "bad"); document.getElementById(id)?.focus(); };

/** Likely causes under the thumb, from the guide. */
const causes = (one) => {
  const known = symptomOf(phone.bundle.guide, one);
  const said = known ? [...known.clues.map(({ likely }) => likely.cause), known.otherwise.cause] : [];
  return h("div.chips", said.slice(0, 4).map((cause) => h("button.chip.long", { type: "button", onclick: () => { document.getElementById("cause").value = cause.slice(0, 500); document.getElementById("cause").dispatchEvent(new Event("input", { bubbles: true })); } }, cause)));
};

export const repairFinish = async ({ repair: id }) => {
  const one = repairOf(id);
  if (!one) return null;
  // The name of the draft has no round, so that it stays until the work is done.
  const draft = `draft ${phone.who.id} finish - ${id}`;
  const half = (await state(draft)) ?? {};
  const before = half.before ?? [];
  const after = half.after ?? [];
  const remember = () => setState(draft, { before, after, cause: typed("cause"), result: typed("result"), materials: typed("materials") }).catch(() => {});
  const save = async ({ currentTarget }) => {
    if (!after.length) return void tell(t("repair.finish.photo"), "bad");
    if (typed("cause").length < 2) return wanted(t("repair.finish.cause"), "cause");
    if (typed("result").length < 2) return wanted(t("repair.finish.result"), "result");
    const photos = [...before.map((said) => ({ ...said, shows: "BEFORE" })), ...after.map((said) => ({ ...said, shows: "AFTER" }))].slice(0, 9);
    if (!await kept(one, "FINISH", { cause: typed("cause"), result: typed("result"), materials: typed("materials"), photos }, currentTarget)) return undefined;
    await setState(draft, null);
    return go("repair-approve", { repair: id }, { replace: true });
  };
  return { title: t("repair.move.FINISH"), look: "gloved", up: ["repair", { repair: id }], content: [
    h("div.form", { oninput: remember },
      h("h2", t("repair.photos.before")), photoRow(t("repair.take.before"), before, remember),
      h("h2", t("repair.photos.after")), photoRow(t("repair.take.after"), after, remember),
      field("cause", t("repair.cause"), half.cause ?? ""), causes(one),
      field("result", t("repair.result"), half.result ?? "", { maxlength: 2000 }),
      field("materials", t("repair.materials"), half.materials ?? "", { maxlength: 1000 }))],
  foot: h("button.button.strong.wide.tall", { type: "button", onclick: save }, icon("circle-check"), t("repair.move.FINISH")) };
};

export const repairApprove = async ({ repair: id }) => {
  const one = repairOf(id);
  if (one?.stage !== "DONE") return null;
  const { pad } = await import("../pad.js");
  const signature = pad(t("repair.sign"));
  const save = async ({ currentTarget }) => {
    if (!typed("signer")) return wanted(t("repair.signer-wanted"), "signer");
    const drawing = signature.drawing();
    if (!drawing) return void tell(t("repair.sign-wanted"), "bad");
    return (await kept(one, "APPROVE", { name: typed("signer"), words: "", drawing }, currentTarget)) ? go("repairs", {}, { replace: true }) : undefined;
  };
  return { title: t("repair.move.APPROVE"), look: "gloved", up: ["repair", { repair: id }], content: [
    h("p.lead", h("strong", one.title)), h("p", one.place),
    one.result ? h("p.note", icon("tool"), h("span.grow", one.result)) : null,
    photosShown(one.photos),
    h("p", t("repair.approve.lead")),
    h("label", { for: "signer" }, t("repair.signer")), h("input", { id: "signer", autocomplete: "off", maxlength: 40 }),
    signature.element],
  foot: h("button.button.strong.wide.tall", { type: "button", onclick: save }, icon("circle-check"), t("repair.approve.do")) };
};

export const repairMiss = ({ repair: id }) => {
  const one = repairOf(id);
  if (!one) return null;
  const photos = [];
  const save = async ({ currentTarget }) => {
    const fact = { words: typed("words"), vacant: document.getElementById("vacant").checked, photos: photos.map((said) => ({ ...said, shows: "MISSED" })) };
    if (await kept(one, "MISS", fact, currentTarget)) go("repair", { repair: id }, { replace: true });
  };
  return { title: t("repair.move.MISS"), look: "gloved", up: ["repair", { repair: id }], content: [
    h("p", t("repair.miss.lead")),
    photoRow(t("repair.take.missed"), photos, () => {}),
    h("label.check", h("input", { id: "vacant", type: "checkbox" }), h("span", t("repair.vacant"))),
    field("words", t("repair.miss.words"), "")],
  foot: h("button.button.strong.wide.tall", { type: "button", onclick: save }, icon("hourglass"), t("repair.move.MISS")) };
};
