// A label read by the phone's own camera opens the page with its code: on to the point it hangs at.
import { h, icon } from "../dom.js";
import { phone } from "../phone.js";
import { codeOf, pointByTag } from "../tags.js";
import { open } from "../walk.js";
import { t } from "../words.js";
import { go } from "../app.js";
import { visit } from "./walk.js";

export const scanned = ({ text }) => {
  const tag = { means: "QR", tag: codeOf(text) };
  const route = phone.bundle.routes.find((one) => pointByTag(one.points, tag.tag));
  const point = route && pointByTag(route.points, tag.tag);
  const walking = open(phone.walks, phone.project);
  const here = walking && pointByTag(walking.route.points, tag.tag);
  return { title: point?.place ?? t("scan"), content: [
    point ? h("p.lead", icon("map-pin"), ` ${route.name}`) : h("p.wrong", t("scan.unknown", tag.tag)),
    walking && !here ? h("p.note", t("scan.other-route")) : null],
  foot: here ? h("button.button.strong.wide.tall", { type: "button", onclick: () => visit(walking, { given: tag, replace: true }) }, icon("check"), t("scanned.visit"))
    : route && !walking ? h("button.button.strong.wide.tall", { type: "button", onclick: () => go("start", { route: route.id }, { replace: true }) }, t("start"))
      : h("button.button.wide", { type: "button", onclick: () => go("home", {}, { replace: true }) }, t("home")) };
};
