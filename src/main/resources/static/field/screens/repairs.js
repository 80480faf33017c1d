// The repairer's orders: by deadline or by place, and each with what is needed at the door. For one thumb with a glove on.
import { h, icon, sheet, tell } from "../dom.js";
import { keep, phone } from "../phone.js";
import { pictureOf } from "../pictures.js";
import { byPlace, movesOf, repairsAt, repairsNow, symptomOf } from "../repair.js";
import { askReason } from "../reason.js";
import { toldOf } from "../told.js";
import { dayTime, t } from "../words.js";
import { again, go } from "../nav.js";

const zone = () => phone.bundle.project.zone;

export const repairsHere = () => repairsNow(phone.bundle, phone.rows);
export const repairOf = (id) => repairsHere().find((one) => one.id === id);

/** What a repairer looks for first: offered to him, and in his hands. */
export const repairsMine = () => repairsHere().filter((one) => one.mine || one.offered);

/** Where a scanned label hangs. */
export const labelOf = (tag) => (phone.bundle.labels ?? []).find((one) => one.code === tag || (one.nfc && one.nfc === tag));

const late = (one) => Date.parse(one.due) < Date.now();

const card = (one) => h("li", h("button.card.big", { type: "button", onclick: () => go("repair", { repair: one.id }) },
  h("span.grow", h("strong", one.place || t("repair.no-place")), h("span", one.title),
    h(`span${late(one) ? ".wrong" : ""}`, one.from ? t("repair.visit", dayTime(one.from, zone())) : t("due", dayTime(one.due, zone()))),
    one.waiting ? h("span.muted", t("repair.waits-to-send")) : null),
  h(`span.state${one.emergency || late(one) ? ".over" : one.mine ? ".walking" : ""}`, one.emergency ? icon("alert-triangle") : null, t(`repair.stage.${one.stage}`)), icon("chevron-right")));

const section = (title, orders) => orders.length ? [h("h2", title), h("ul.cards", orders.map(card))] : null;

const places = (orders) => byPlace(orders).map(({ building, units }) => h("details", { open: units.length === 1 },
  h("summary", building ? t("repair.building", building) : t("repair.elsewhere"), h("span.muted", ` ${units.reduce((sum, one) => sum + one.floors.reduce((all, each) => all + each.orders.length, 0), 0)}`)),
  units.map(({ unit, floors }) => [unit ? h("h2", t("repair.unit", unit)) : null,
    floors.map(({ floor, orders: all }) => [floor === "" ? null : h("p.muted", t("repair.floor", floor)), h("ul.cards", all.map(card))])])));

export const repairs = ({ by = "due" } = {}) => {
  const all = repairsHere();
  const way = (name, label) => h("button.pick", { type: "button", "aria-pressed": String(by === name), onclick: () => go("repairs", { by: name }, { replace: true }) }, t(label));
  return { title: t("repairs"), look: "gloved", live: true, up: ["home", {}], content: [
    h("div.row.ways", way("due", "repair.by-due"), way("place", "repair.by-place")),
    all.length ? null : h("p.lead", t("repair.none")),
    by === "place" ? places(all) : [section(t("repair.offered"), all.filter((one) => one.offered)),
      section(t("repair.mine"), all.filter((one) => one.mine && one.stage !== "DONE")),
      section(t("repair.to-accept"), all.filter((one) => one.mine && one.stage === "DONE")),
      section(t("repair.free"), all.filter((one) => !one.mine && !one.offered))]] };
};

/** What is open where a label hangs. */
export const repairsAround = ({ place }) => {
  const found = repairsAt(repairsHere(), place);
  return { title: place, look: "gloved", live: true, up: ["repairs", {}],
    content: found.length ? h("ul.cards", found.map(card)) : h("p.lead", t("repair.none-here")) };
};

const told = (one) => {
  const known = symptomOf(phone.bundle.guide, one);
  return known ? h("details", h("summary", icon("tool"), t("repair.guide", known.name)),
    [...known.clues.map(({ question, likely }) => [question, likely]), [t("guide.otherwise"), known.otherwise]].map(([when, likely]) =>
      h("p.note", h("span.grow", h("strong", when), h("br"), likely.cause)))) : null;
};

const SHOWN = ["INTAKE", "SURVEY", "MISSED", "BEFORE", "AFTER"];

const pictures = (one) => SHOWN.map((shows) => one.pictures.filter((each) => each.shows === shows)).filter((these) => these.length)
  .map((these) => h("figure.pictures", h("figcaption", t(`repair.shows.${these[0].shows}`)), h("div.thumbs", these.map((each) => pictureOf(each.id, t(`repair.shows.${each.shows}`))))));

const contact = (one) => one.contact || one.tail ? h("p", icon("user"), ` ${[one.contact, one.tail].filter(Boolean).join(" · ")} `,
  h("a.button", { href: `/p/${phone.project}/tickets/${one.id}` }, icon("phone"), t("repair.call"))) : null;

const SIMPLE = { TAKE: "check", ACCEPT: "check", SET_OUT: "arrow-right", ARRIVE: "map-pin", BEGIN: "tool", RESUME: "arrow-right" };
const FORMS = { FINISH: ["repair-finish", "circle-check"], APPROVE: ["repair-approve", "circle-check"] };

export const kept = async (one, move, fact, button) => {
  if (button) button.disabled = true;
  try {
    await keep([{ kind: `REPAIR_${move}`, repair: one.id, tags: `${one.number} ${one.place}`.slice(0, 80), ...fact }]);
  } catch (error) {
    tell(toldOf(error), "bad");
    await again();
    return false;
  }
  tell(t(`repair.did.${move}`));
  return true;
};

const simple = (one, move) => async ({ currentTarget }) => { if (await kept(one, move, {}, currentTarget)) await again(); };

const decline = (one) => async () => {
  const words = await askReason(t("repair.move.DECLINE"), t("repair.decline.why"), ["busy", "trade", "parts"]);
  if (words && await kept(one, "DECLINE", { words })) go("repairs", {}, { replace: true });
};

const refuse = (one) => async () => {
  const words = await askReason(t("repair.move.REFUSE"), t("repair.refuse.why"), ["again-broken", "unclean"]);
  if (words && await kept(one, "REFUSE", { words })) again();
};

const HOURS = [2, 24, 72];

const pause = (one) => async () => {
  const reasons = Object.entries(phone.bundle.pauseReasons);
  let hours = HOURS[0];
  const reason = await sheet(t("repair.pause.why"), (close) => [
    h("div.row.ways", HOURS.map((count) => h("label.check", h("input", { type: "radio", name: "for", checked: count === hours, onchange: () => { hours = count; } }), h("span", t(`repair.for.${count}`))))),
    reasons.map(([code, name]) => h("button.button.wide.tall", { type: "button", onclick: () => close(code) }, name)),
    h("button.button.quiet.wide.tall", { type: "button", onclick: () => close(undefined) }, t("cancel"))]);
  if (reason && await kept(one, "PAUSE", { reason, until: new Date(Date.now() + hours * 3600e3).toISOString(), words: "" })) again();
};

const button = (one, move, strong) => {
  const [image, work] = FORMS[move] ? [FORMS[move][1], () => go(FORMS[move][0], { repair: one.id })]
    : SIMPLE[move] ? [SIMPLE[move], simple(one, move)]
      : { MISS: ["hourglass", () => go("repair-miss", { repair: one.id })], PAUSE: ["hourglass", pause(one)], DECLINE: ["arrow-back-up", decline(one)], REFUSE: ["arrow-back-up", refuse(one)] }[move];
  return h(`button.button.wide.tall${strong ? ".strong" : ""}`, { type: "button", "data-move": move, disabled: move === "BEGIN" && Boolean(one.blocked), onclick: work }, icon(image), t(`repair.move.${move}`));
};

export const repair = ({ repair: id }) => {
  const one = repairOf(id);
  if (!one) return null;
  const [next, ...others] = movesOf(phone.bundle, one);
  return { title: one.place || one.title, look: "gloved", live: true, up: ["repairs", {}], content: [
    one.emergency ? h("p.note.bad", icon("alert-triangle"), h("strong.grow", t("repair.emergency"))) : null,
    one.instructions.map((text) => h("p.note.bad", icon("info-circle"), h("span.grow", text))),
    one.blocked && one.stage !== "DONE" ? h("p.note.bad", icon("info-circle"), h("span.grow", one.blocked)) : null,
    h("p.lead", h("strong", one.title)),
    one.words && one.words !== one.title ? h("p.said", one.words) : null,
    h("p", h(`strong.state.${late(one) ? "over" : "walking"}`, t(`repair.stage.${one.stage}`)), ` ${t("due", dayTime(one.due, zone()))}`),
    one.from ? h("p", icon("clock"), ` ${t("repair.visit", dayTime(one.from, zone()))}`) : null,
    one.waits ? h("p.note", icon("hourglass"), h("span.grow", t("repair.paused", phone.bundle.pauseReasons[one.waits] ?? one.waits), one.until ? ` · ${dayTime(one.until, zone())}` : "")) : null,
    one.plan ? h("p.note.bad", icon("tool"), h("span.grow", t("repair.plan", one.plan))) : null,
    contact(one), told(one), pictures(one),
    h("p.muted", `${one.number} · ${t(one.common ? "repair.common" : "repair.own")}`, one.waiting ? ` · ${t("repair.waits-to-send")}` : ""),
    others.map((move) => button(one, move, false))],
  foot: next ? button(one, next, true) : null };
};
