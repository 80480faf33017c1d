// Counting what lies in a room, on a shelf or in a cabinet, by camera or scanner, with no signal too.
import { h, icon, sheet, tell } from "../dom.js";
import { keep, phone } from "../phone.js";
import { countOf, answerTo, labelled, tally } from "../count.js";
import { codeOf } from "../tags.js";
import { toldOf } from "../told.js";
import { t } from "../words.js";
import { again, go } from "../nav.js";
import { answer, clean } from "../../js/scanner.js";
import { camera } from "../../js/barcode.js";

const LISTS = ["missing", "elsewhere", "unknown", "twice", "right"];
const SHOWN = 100;
/** How long one code may stay before the camera without counting as a second scan. */
const STAYS = 3000;

const carried = () => phone.bundle.counts ?? { places: [], spots: [], expected: [], over: [] };
const open = (place) => countOf(carried(), phone.rows, place);
const placeOf = (id) => carried().places.find((one) => one.place === id);

export const countsHere = () => carried().places;
export const openCounts = () => countsHere().filter((one) => open(one.place));

/** The room, shelf or cabinet of a scanned label: the one that is counted now, else the nearest. */
export const countableOf = (tag) => {
  const spot = carried().spots.find((one) => codeOf(one.code) === tag);
  const around = countsHere().filter((one) => spot?.in.includes(one.place) || codeOf(one.said.split(" ")[0]) === tag);
  return around.find((one) => open(one.place)) ?? around.find((one) => one.place === spot?.in[0]) ?? around[0];
};

const expectedIn = (place) => tally(carried(), place, []).missing.length;

const card = (one) => {
  const now = open(one.place);
  return h("li", h(`button.card.big${now ? ".now" : ""}`, { type: "button", onclick: () => go("count", { place: one.place }) }, icon("list-check"),
    h("span.grow", h("strong", one.said), h("span.muted", t(`place.${one.kind}`), " · ", t("count.things", expectedIn(one.place)))),
    now ? h("span.state.walking", now.by ? t("count.by", now.by) : t("count.mine")) : null, icon("chevron-right")));
};

export const counts = () => {
  const all = countsHere();
  const rooms = all.filter((one) => one.kind !== "SHELF");
  const shelves = all.filter((one) => one.kind === "SHELF");
  return { title: t("counts"), live: true, content: [
    h("p.muted", t("counts.what")),
    all.length ? h("ul.cards", [...rooms, ...shelves.filter((one) => open(one.place))].map(card)) : h("p.muted", t("counts.none")),
    shelves.length ? h("details", h("summary", t("counts.shelves")), h("ul.cards", shelves.filter((one) => !open(one.place)).map(card))) : null] };
};

const line = (list) => ({ code, label, expected, seen }) => h("li", h("span.grow", h("strong", code), label ? h("span.muted", label) : null),
  h("span.muted", list === "elsewhere" ? t("count.there", seen || "?", expected || "?") : list === "missing" ? expected : seen));

const listOf = (list, lines) => lines.length ? h("details", { "data-list": list, open: ["elsewhere", "unknown"].includes(list) },
  h("summary", h("span", t(`count.${list}`, lines.length))), h("ul.rows", lines.slice(0, SHOWN).map(line(list)),
    lines.length > SHOWN ? h("li.muted", t("count.more", lines.length - SHOWN)) : null)) : null;

const begin = (one) => ({ title: one.said, up: ["counts", {}], content: [
  h("p.lead", t("count.expected", expectedIn(one.place))), h("p.muted", t("count.how"))],
foot: h("button.button.strong.wide.tall", { type: "button", onclick: async ({ currentTarget }) => {
  currentTarget.disabled = true;
  try { await keep([{ kind: "COUNT_BEGUN", place: one.place, tags: one.said }]); } catch (error) { tell(toldOf(error), "bad"); }
  return again();
} }, icon("list-check"), t("count.begin")) });

export const count = ({ place }) => {
  const one = placeOf(place);
  if (!one) return null;
  return open(place) ? counting(one, place) : begin(one);
};

const counting = (one, place) => {
  let stands = null;
  const lists = h("div.counted");
  const at = h("p.note", { role: "status" });
  const draw = () => {
    const now = open(place);
    if (!now) return void again();
    const found = tally(carried(), place, now.scans);
    at.replaceChildren(icon("map-pin"), h("span.grow", stands ? t("count.at", stands.code) : t("count.no-slot")), h("strong", t("progress", found.right.length, expectedIn(place))));
    const unfolded = new Set([...lists.querySelectorAll("details[open]")].map((each) => each.dataset.list));
    const folded = new Set([...lists.querySelectorAll("details:not([open])")].map((each) => each.dataset.list));
    lists.replaceChildren(now.by ? h("p.muted", t("count.begun-by", now.by)) : "", ...LISTS.map((list) => listOf(list, found[list])).filter(Boolean));
    lists.querySelectorAll("details").forEach((each) => {
      if (unfolded.has(each.dataset.list)) each.open = true;
      if (folded.has(each.dataset.list)) each.open = false;
    });
  };
  let writing = Promise.resolve();
  const take = (read) => { writing = writing.then(() => scanned(clean(read))); };
  const scanned = async (code) => {
    const now = open(place);
    if (!code || !now) return;
    const label = labelled(carried(), code);
    const kind = answerTo(carried(), place, now.scans, code, stands?.id);
    try {
      await keep([{ kind: "COUNT_SCAN", count: now.id, place, code: code.slice(0, 80), ...(stands && !label ? { slot: stands.id } : {}) }]);
    } catch (error) {
      tell(toldOf(error), "bad");
      return;
    }
    if (label) stands = label;
    answer(kind, [code, carried().expected.find((thing) => thing.tag === code)?.label].filter(Boolean).join(" "));
    draw();
  };
  const wedge = ({ detail }) => take(detail.code);
  document.addEventListener("scan", wedge);
  const film = filming(take);
  const fresh = () => draw();
  addEventListener("synced", fresh);
  addEventListener("leave", () => {
    document.removeEventListener("scan", wedge);
    removeEventListener("synced", fresh);
    film.stop();
  }, { once: true });
  const input = h("input", { id: "code", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", maxlength: 80, "aria-label": t("count.type"), placeholder: t("count.type") });
  draw();
  return { title: one.said, up: ["counts", {}], content: [film.video, at,
    h("div", { "data-scan-answer": true, role: "status", "data-right": t("scan.right"), "data-again": t("scan.again"), "data-wrong": t("scan.wrong"), "data-unknown": t("scan.none") }),
    h("form.typed", { onsubmit: (event) => { event.preventDefault(); take(input.value); input.value = ""; input.focus(); } },
      h("div.row", input, h("button.button", { type: "submit" }, t("ok")))),
    lists],
  foot: [film.button, h("button.button.wide", { type: "button", onclick: () => ending(place) }, icon("check"), t("count.end"))] };
};

/** The camera reads on until it is switched off; what stays before it counts once. */
const filming = (take) => {
  let stop = null;
  let last = { text: "", at: 0 };
  const video = h("video.film", { hidden: true, playsinline: true, muted: true, "aria-label": t("scan.camera") });
  const off = () => {
    stop?.();
    stop = null;
    video.hidden = true;
    button.replaceChildren(icon("photo"), t("count.camera"));
  };
  const button = h("button.button.strong.wide.tall", { type: "button", onclick: () => {
    if (stop) return off();
    video.hidden = false;
    button.replaceChildren(icon("x"), t("count.camera-off"));
    const reading = camera(video, (text) => {
      const again = text === last.text && Date.now() - last.at < STAYS;
      last = { text, at: Date.now() };
      if (!again) take(text);
    });
    stop = reading.stop;
    reading.running.catch(() => { off(); tell(t("count.no-camera"), "bad"); document.getElementById("code")?.focus(); });
    return undefined;
  } }, icon("photo"), t("count.camera"));
  return { video, button, stop: () => stop?.() };
};

const ending = async (place) => {
  const now = open(place);
  if (!now) return again();
  const found = tally(carried(), place, now.scans);
  const sure = await sheet(t("count.end"), (close) => [
    h("p", t("count.end.what", found.right.length, found.missing.length, found.elsewhere.length + found.unknown.length)),
    h("div.row.end", h("button.button.quiet", { type: "button", onclick: () => close(undefined) }, t("cancel")),
      h("button.button.strong", { type: "button", onclick: () => close(true) }, t("count.end")))]);
  if (!sure) return undefined;
  try {
    await keep([{ kind: "COUNT_ENDED", count: now.id, place, tags: placeOf(place).said }], { local: { found } });
  } catch (error) {
    return void tell(toldOf(error), "bad");
  }
  return go("counted", { count: now.id }, { replace: true });
};

/** The five lists of a count that was ended here, as the phone knew it. */
export const counted = ({ count: id }) => {
  const row = phone.rows.find(({ record }) => record.kind === "COUNT_ENDED" && record.count === id);
  if (!row) return null;
  const { found } = row.local;
  return { title: row.record.tags, live: true, up: ["counts", {}], content: [
    h(`p.note${row.state === "refused" ? ".bad" : ""}`, icon(row.state === "sent" ? "check" : "info-circle"),
      h("span.grow", row.words || t(row.state === "sent" ? "counted.sent" : "counted.kept"))),
    h("div.counted", LISTS.map((list) => listOf(list, found[list]))),
    row.state === "sent" ? h("a.button.wide", { href: `/p/${row.project}/counts/${id}` }, icon("arrow-up-right"), t("counted.page")) : null] };
};
