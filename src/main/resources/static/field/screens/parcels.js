// Parcels at the door: found by house, telephone tail, number, pick-up code or scan, handed out against a signature, with no signal too.
import { h, icon, tell } from "../dom.js";
import { householdsOf } from "../codes.js";
import { keep, phone } from "../phone.js";
import { scan } from "../scan.js";
import { codeOf } from "../tags.js";
import { toldOf } from "../told.js";
import { dayTime, t } from "../words.js";
import { again, go } from "../nav.js";

/** What was handed out on this phone and not refused since. */
const gone = () => new Set(phone.rows.filter((row) => row.record.kind === "PARCELS_OUT" && row.state !== "refused").flatMap((row) => row.record.parcels));

/** Households with the parcels that still wait. */
export const waiting = () => {
  const left = gone();
  return (phone.bundle.parcels ?? [])
    .map((one) => ({ ...one, parcels: one.parcels.filter((parcel) => !left.has(parcel.id)) }))
    .filter((one) => one.parcels.length);
};

export const householdOf = (tag) => waiting().find((one) => one.parcels.some((parcel) => codeOf(parcel.tag) === tag));

const plain = (text) => text.normalize("NFKC").toUpperCase().replace(/\s/g, "");

const matches = (one, sought) => plain(one.code).includes(sought) || plain(one.label).includes(sought)
  || one.parcels.some((parcel) => plain(parcel.tag).endsWith(sought) || (sought.length > 2 && plain(parcel.tag).includes(sought))
    || (parcel.tail && (parcel.tail.endsWith(sought) || sought.endsWith(parcel.tail))) || plain(parcel.addressee).startsWith(sought));

const row = (one, found) => h("li", h("button.card.big", { type: "button", onclick: () => go("parcel", { house: one.house, found: found || one.code }) },
  icon("inbox"), h("span.grow", h("strong", one.label), h("span.muted", one.parcels.map((parcel) => `${parcel.addressee} ${parcel.tail}`).filter((said, n, all) => all.indexOf(said) === n).join(", "))),
  h("span.state", t("parcels.count", one.parcels.length)), icon("chevron-right")));

export const parcels = () => {
  const list = h("ul.cards");
  const none = h("p.muted", { hidden: true }, t("parcels.none-found"));
  const ofCode = h("p.note", { hidden: true }, icon("info-circle"), h("span.grow", t("parcels.by-code")));
  let latest = "";
  const draw = async (typed = "") => {
    latest = typed;
    const sought = plain(typed);
    const byCode = await householdsOf(waiting(), typed);
    if (latest !== typed) return;
    const found = byCode.length ? byCode : waiting().filter((one) => !sought || matches(one, sought));
    ofCode.hidden = !byCode.length;
    list.replaceChildren(...found.map((one) => row(one, typed.trim())));
    none.hidden = found.length > 0 || !sought;
  };
  draw();
  const reading = async () => {
    const read = await scan(t("parcels.scan"), ({ tag }) => (householdOf(tag) || /^\d{6}$/.test(tag) ? null : t("parcels.unknown", tag)));
    const one = read && householdOf(read.tag);
    const sought = document.getElementById("sought");
    if (read && !one) { sought.value = read.tag; draw(read.tag); }
    if (one) go("parcel", { house: one.house, found: read.tag, tag: read.tag });
  };
  return { title: t("parcels"), content: [
    h("input", { type: "search", id: "sought", autocomplete: "off", maxlength: 40, "aria-label": t("parcels.search"), placeholder: t("parcels.search"), inputmode: "search", oninput: (event) => draw(event.target.value) }),
    ofCode, waiting().length ? list : h("p.muted", t("parcels.none")), none,
    h("p.muted.small", t("parcels.own"))],
  foot: h("button.button.strong.wide.tall", { type: "button", onclick: reading }, icon("photo"), t("parcels.scan")) };
};

const RELATIONS = ["family", "neighbour", "nanny", "colleague"];

/** The parcels of one household, to one person. */
export const parcel = async ({ house, found, tag }) => {
  const one = waiting().find((known) => known.house === house);
  if (!one) return null;
  const { pad } = await import("../pad.js");
  const chosen = new Set(one.parcels.filter((each) => !tag || codeOf(each.tag) === tag || one.parcels.length === 1).map((each) => each.id));
  let who = null;
  const input = (name, label, more) => [h("label", { for: name }, label), h("input", { id: name, autocomplete: "off", ...more })];
  const delegate = h("div.delegate", { hidden: true },
    input("delegate-name", t("delegate.name"), { maxlength: 40 }),
    input("delegate-relation", t("delegate.relation"), { maxlength: 40 }),
    h("div.chips", RELATIONS.map((key) => h("button.chip", { type: "button", onclick: () => { document.getElementById("delegate-relation").value = t(`relation.${key}`); } }, t(`relation.${key}`)))),
    input("delegate-phone", t("delegate.phone"), { maxlength: 20, inputmode: "tel" }));
  const choice = (value, name) => h("label.check", h("input", { type: "radio", name: "who", value, onchange: () => { who = value; delegate.hidden = value !== "delegate"; } }), h("span", name));
  const signature = pad(t("signature"));
  const wanted = (told, id) => { tell(told, "bad"); document.getElementById(id)?.focus(); };
  const typed = (id) => document.getElementById(id).value.trim();
  const collector = () => {
    if (!who) return void wanted(t("parcel.who-wanted"));
    if (who !== "delegate") return { resident: who };
    const missing = ["delegate-name", "delegate-relation", "delegate-phone"].find((id) => typed(id).length < (id === "delegate-phone" ? 5 : 1));
    return missing ? void wanted(t("delegate.wanted"), missing) : { name: typed("delegate-name"), relation: typed("delegate-relation"), phone: typed("delegate-phone") };
  };
  const save = async ({ currentTarget: button }) => {
    const going = one.parcels.filter((each) => chosen.has(each.id));
    if (!going.length) return wanted(t("parcel.none-chosen"));
    const to = collector();
    if (!to) return undefined;
    const drawing = signature.drawing();
    if (!drawing) return wanted(t("signature.wanted"));
    button.disabled = true;
    try {
      await keep([{ kind: "PARCELS_OUT", house, parcels: going.map((each) => each.id), tags: going.map((each) => each.tag).join(", "), found: found.slice(0, 40), ...to, drawing }]);
    } catch (error) {
      tell(toldOf(error), "bad");
      return again();
    }
    tell(t("parcel.kept", going.length));
    return go("parcels", {}, { replace: true });
  };
  return { title: one.label, up: ["parcels", {}], content: [
    one.instructions.map((text) => h("p.note.bad", icon("info-circle"), h("span.grow", text))),
    h("h2", t("parcel.which")),
    one.parcels.map((each) => h("label.check", h("input", { type: "checkbox", checked: chosen.has(each.id), onchange: (event) => (event.target.checked ? chosen.add(each.id) : chosen.delete(each.id)) }),
      h("span", h("strong", each.tag), h("small", [each.courier, `${each.addressee} ${each.tail}`, t("parcel.place", each.place)].filter(Boolean).join(" · ")),
        Date.parse(each.dueAt) < Date.now() ? h("small.wrong", t("parcel.overdue", dayTime(each.dueAt, phone.bundle.project.zone))) : null))),
    h("h2", t("parcel.who")),
    one.people.map((person) => choice(person.id, person.name)),
    choice("delegate", t("delegate")),
    delegate,
    h("h2", t("signature")),
    signature.element],
  foot: h("button.button.strong.wide.tall", { type: "button", onclick: save }, icon("check"), t("parcel.hand-out")) };
};
