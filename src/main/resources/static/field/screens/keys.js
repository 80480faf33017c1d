// Keys at the door: given out against a signature and taken back, found by their tag, with no signal too.
import { h, icon, tell } from "../dom.js";
import { keep, phone } from "../phone.js";
import { scan } from "../scan.js";
import { codeOf } from "../tags.js";
import { toldOf } from "../told.js";
import { dayTime, t } from "../words.js";
import { again, go } from "../nav.js";

const zone = () => phone.bundle.project.zone;

export const keysHere = () => phone.bundle.keys ?? [];

export const keyOf = (tag) => keysHere().find((one) => codeOf(one.tag) === tag);

/** What was recorded on this phone and not sent: until then the key can not be moved again here. */
const recorded = (key) => phone.rows.filter((row) => row.record.key === key.id && row.state === "unsent").at(-1)?.record;

/** What the owner allows, and what the household asked for: read before the key goes out. */
const allowed = ({ owned, mandate }) => {
  if (!mandate) return owned ? h("p.note.bad", icon("info-circle"), h("span.grow", t("key.no-mandate"))) : null;
  const users = [mandate.staff ? t("key.staff") : null, ...mandate.users].filter(Boolean).join(", ");
  return h("p.note", icon("info-circle"), h("span.grow", t("key.allowed", mandate.purposes.map((name) => phone.bundle.keyPurposes[name]).join(", ")),
    h("br"), t("key.users", users), mandate.until ? [h("br"), t("key.mandate-until", dayTime(mandate.until, zone()))] : null));
};

const ended = ({ mandate }) => Boolean(mandate?.until) && Date.parse(mandate.until) <= Date.now();

const standing = (key) => {
  const now = recorded(key);
  if (now) return t(`record.${now.kind}`);
  return key.loans.length ? t("key.out", key.loans.map((one) => one.person).join(", ")) : t("key.in", key.hookCode);
};

const late = (key) => key.loans.some((one) => Date.parse(one.until) < Date.now());

const row = (key) => h("li", h("button.card", { type: "button", onclick: () => go("key", { key: key.id }) }, icon("key"),
  h("span.grow", h("strong", `${key.tag} ${key.label}`), h("span.muted", key.house)),
  h(`span.state${late(key) ? ".over" : ""}`, late(key) ? icon("alert-triangle") : null, standing(key)), icon("chevron-right")));

export const keys = () => {
  const list = h("ul.cards");
  const draw = (typed = "") => {
    const sought = typed.normalize("NFKC").toUpperCase().replace(/\s/g, "");
    list.replaceChildren(...keysHere().filter((one) => `${one.tag}${one.label}${one.house}`.toUpperCase().replace(/\s/g, "").includes(sought)).slice(0, 100).map(row));
  };
  draw();
  const reading = async () => {
    const read = await scan(t("key.scan"), ({ tag }) => (keyOf(tag) ? null : t("key.unknown", tag)));
    if (read) go("key", { key: keyOf(read.tag).id });
  };
  return { title: t("keys"), content: [
    h("input", { type: "search", id: "sought", autocomplete: "off", maxlength: 40, "aria-label": t("key.search"), placeholder: t("key.search"), oninput: (event) => draw(event.target.value) }),
    keysHere().length ? list : h("p.muted", t("keys.none"))],
  foot: h("button.button.strong.wide.tall", { type: "button", onclick: reading }, icon("photo"), t("key.scan")) };
};

const field = (name, label, more = {}) => [h("label", { for: name }, label), h("input", { id: name, autocomplete: "off", maxlength: 40, ...more })];
const typed = (id) => document.getElementById(id).value.trim();
const wanted = (told, id) => { tell(told, "bad"); document.getElementById(id)?.focus(); };

/** Of a ring of several keys some may go or come alone. */
const pieces = (id, most) => (most < 2 ? null : [h("label", { for: id }, t("key.pieces", most)),
  h("select", { id }, Array.from({ length: most }, (_, n) => h("option", { value: most - n }, String(most - n))))]);
const count = (id, most) => (most < 2 ? most : Number(document.getElementById(id).value));

const kept = async (button, fact, told) => {
  button.disabled = true;
  try {
    await keep([fact]);
  } catch (error) {
    tell(toldOf(error), "bad");
    return again();
  }
  tell(told);
  return go("keys", {}, { replace: true });
};

export const key = async ({ key: id }) => {
  const one = keysHere().find((known) => known.id === id);
  if (!one) return null;
  const now = recorded(one);
  const head = [one.instructions.map((text) => h("p.note.bad", icon("info-circle"), h("span.grow", text))),
    h("p", standing(one), one.house ? h("span.muted", ` · ${one.house}`) : null), allowed(one)];
  const title = `${one.tag} ${one.label}`;
  if (now) return { title, up: ["keys", {}], content: [head, h("p.note", icon("clock"), t("key.waits"))] };
  const back = one.loans.map((lent) => comingBack(one, lent));
  if (ended(one)) head.push(h("p.note.bad", icon("info-circle"), h("span.grow", t("key.mandate-over"))));
  if (!one.inside || (one.owned && !one.mandate) || ended(one)) return { title, up: ["keys", {}], content: [head, back] };
  const out = await goingOut(one);
  return { title, up: ["keys", {}], content: [head, back, out.content], foot: out.foot };
};

const comingBack = (one, lent) => {
  const name = `from-${lent.id}`;
  return h("section.likely", h("strong", t("key.out", lent.person)), h("p.muted", t("due", dayTime(lent.until, zone()))),
    h("div.delegate", field(name, t("key.from")), pieces(`back-${lent.id}`, lent.out)),
    h("button.button.wide.tall", { type: "button", onclick: ({ currentTarget }) => {
      if (!typed(name)) return wanted(t("key.from-wanted"), name);
      return kept(currentTarget, { kind: "KEY_BACK", key: one.id, tags: one.tag, loan: lent.id, pieces: count(`back-${lent.id}`, lent.out), hook: one.hook, name: typed(name) }, t("key.back.kept", one.tag));
    } }, icon("arrow-back-up"), t("key.back", one.hookCode)));
};

const HOURS = [1, 3, 8];

const goingOut = async (one) => {
  const { pad } = await import("../pad.js");
  const signature = pad(t("signature"));
  const staff = one.mandate?.staff ?? true;
  let mine = staff;
  let hours = 1;
  const other = h("div.delegate", { hidden: staff }, field("borrower", t("key.borrower")), field("company", t("key.company")), field("borrower-phone", t("key.phone"), { inputmode: "tel", maxlength: 20 }));
  const who = (value, name, checked) => h("label.check", h("input", { type: "radio", name: "who", checked, onchange: () => { mine = value; other.hidden = value; } }), h("span", name));
  const until = (count) => h("label.check", h("input", { type: "radio", name: "until", checked: count === hours, onchange: () => { hours = count; } }), h("span", t("key.hours", count)));
  const purposes = Object.entries(phone.bundle.keyPurposes).filter(([name]) => !one.mandate || one.mandate.purposes.includes(name));
  const save = ({ currentTarget }) => {
    if (!mine && !typed("borrower")) return wanted(t("key.borrower-wanted"), "borrower");
    if (!typed("why")) return wanted(t("key.why-wanted"), "why");
    const until = Date.now() + hours * 3600e3;
    if (one.mandate?.until && until > Date.parse(one.mandate.until)) return wanted(t("key.mandate-until", dayTime(one.mandate.until, zone())));
    const drawing = signature.drawing();
    if (!drawing) return wanted(t("key.sign-wanted"));
    const purpose = document.getElementById("purpose").value;
    return kept(currentTarget, { kind: "KEY_OUT", key: one.id, tags: one.tag, pieces: count("pieces", one.inside), purpose, words: phone.bundle.keyPurposes[purpose], why: typed("why"),
      until: new Date(until).toISOString(), drawing,
      ...(mine ? { mine: true, name: phone.who.name } : { name: typed("borrower"), company: typed("company"), phone: typed("borrower-phone") }) }, t("key.out.kept", one.tag));
  };
  return { content: [h("h2", t("key.give-out")), staff ? [who(true, t("key.mine"), true), who(false, t("key.other"), false)] : null, other, pieces("pieces", one.inside),
    h("label", { for: "purpose" }, t("key.purpose")), h("select", { id: "purpose" }, purposes.map(([name, said]) => h("option", { value: name }, said))),
    field("why", t("key.why"), { maxlength: 200 }), h("h2", t("key.until")), h("div.row", HOURS.map(until)),
    h("h2", t("key.sign")), signature.element],
  foot: h("button.button.strong.wide.tall", { type: "button", onclick: save }, icon("key"), t("key.give-out")) };
};
