// A label opens what it is on: a parcel's household, a key, a place to count, or the point it hangs at, in the round that is
// to be walked now.
import { h, icon } from "../dom.js";
import { phone } from "../phone.js";
import { codeOf, pointByTag } from "../tags.js";
import { due, open } from "../walk.js";
import { t } from "../words.js";
import { go } from "../nav.js";
import { roundState } from "./home.js";
import { count, countableOf } from "./counts.js";
import { key, keyOf } from "./keys.js";
import { householdOf, parcel } from "./parcels.js";
import { labelOf, repairsAround } from "./repairs.js";
import { start, visit } from "./walk.js";

export const scanned = ({ text }) => {
  const tag = { means: "QR", tag: codeOf(text) };
  const household = householdOf(tag.tag);
  if (household) return parcel({ house: household.house, found: tag.tag, tag: tag.tag });
  const ring = keyOf(tag.tag);
  if (ring) return key({ key: ring.id });
  const label = labelOf(tag.tag);
  if (label && !phone.bundle.routes) return repairsAround({ place: label.place });
  const shelf = countableOf(tag.tag);
  if (shelf) return count({ place: shelf.place });
  const route = phone.bundle.routes?.find((one) => pointByTag(one.points, tag.tag));
  const point = route && pointByTag(route.points, tag.tag);
  const walking = open(phone.walks, phone.project);
  const here = walking && pointByTag(walking.route.points, tag.tag);
  const lead = point ? h("p.lead", icon("map-pin"), ` ${point.place}`) : h("p.wrong", t("scan.unknown", tag.tag));
  if (route && !walking) {
    const round = due(phone.bundle.rounds, route, (one) => roundState(one).key === "done", new Date().toISOString());
    const begin = start({ route: route.id, round: round?.id, tag });
    return { ...begin, live: true, content: [lead, begin.content] };
  }
  return { title: point?.place ?? t("scan"), live: true, content: [lead,
    walking && !here ? h("p.note", t("scan.other-route")) : null],
  foot: here
    ? h("button.button.strong.wide.tall", { type: "button", onclick: () => visit(walking, { given: tag, replace: true }) }, icon("check"), t("scanned.visit"))
    : h("button.button.wide", { type: "button", onclick: () => go("home", {}, { replace: true }) }, t("home")) };
};
