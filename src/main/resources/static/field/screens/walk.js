// One round: begun, from point to point, closed.
import { h, icon, tell } from "../dom.js";
import { keep, phone } from "../phone.js";
import { placeNow, watchPlace } from "../place.js";
import { askReason } from "../reason.js";
import { scan } from "../scan.js";
import { pointByTag } from "../tags.js";
import { photoRow } from "../photo.js";
import { trueNow } from "../sync.js";
import { toldOf } from "../told.js";
import { early, left, line, next, open, unanswered, undecided, visitOf, wantsReason } from "../walk.js";
import { t, time } from "../words.js";
import { again, go } from "../nav.js";
import { points } from "./home.js";

const zone = () => phone.bundle.project.zone;
const walkOf = (id) => phone.walks.find((one) => one.id === id);

/** @param tag a label that was read already: its visit is the first of the walk */
export const start = ({ route: id, round: roundId, tag = null }) => {
  const route = phone.bundle.routes.find((one) => one.id === id);
  const round = phone.bundle.rounds.find((one) => one.id === roundId);
  const running = open(phone.walks, phone.project);
  return {
    title: route.name,
    content: [
      round ? h("p.lead", round.window, " ", `${time(round.startsAt, zone())}–${time(round.endsAt, zone())}`) : h("p.note", t("start.no-round")),
      early(round, trueNow()) ? h("p.note.bad", icon("clock"), t("start.early", time(round.startsAt, zone()))) : null,
      running ? h("p.note.bad", icon("info-circle"), t("start.running", running.route.name)) : null,
      h("ol.stops", route.points.map((point) => h("li", h("i"), h("span.grow", point.place), h("span.muted", t(`kind.${point.kind}`))))),
    ],
    foot: running
      ? h("button.button.strong.wide", { type: "button", onclick: () => go("walk", { walk: running.id }) }, t("walk.on"))
      : h("button.button.strong.wide", { type: "button", onclick: async (event) => {
        event.currentTarget.disabled = true;
        try {
          const [record] = await keep([{ kind: "WALK_STARTED", route: route.id, version: route.version, asOf: phone.bundle.asOf, ...(round ? { round: round.id } : {}) }],
            { local: { route, round: round ?? null } });
          if (tag) await visit(walkOf(record.id), { given: tag, replace: true });
          else go("walk", { walk: record.id }, { replace: true });
        } catch (error) {
          tell(toldOf(error), "bad");
          again();
        }
      } }, t("start")),
  };
};

export const walk = ({ walk: id }) => {
  const current = walkOf(id);
  if (!current) return null;
  if (!current.closedAt) watchPlace();
  const coming = next(current);
  const open = undecided(current);
  return {
    title: current.route.name, up: ["home", {}],
    content: [
      h("div.head", points(current), current.closedAt ? h("p.note", icon("circle-check"), t("walk.closed", time(current.closedAt, zone()))) : null),
      coming && !current.closedAt ? h("section.coming", h("span.muted", t("walk.next")), h("strong", coming.place), h("span.muted", t(`kind.${coming.kind}`))) : null,
      !coming && !current.closedAt ? h("p.note", icon(open.length || left(current).length ? "info-circle" : "circle-check"), left(current).length ? t("walk.left", left(current).length) : t("walk.all")) : null,
      open.length ? h("section", h("h2", t("walk.undecided", open.length)), h("ul.cards", open.map((one) => h("li", h("button.card.warn", { type: "button",
        onclick: () => go("decide", { finding: one.id }) }, icon("flag"), h("span.grow", one.title, h("span.muted", one.place)), icon("chevron-right")))))) : null,
      h("ol.stops", line(current).map(({ point, state, found }) => stop(current, point, state, found))),
    ],
    foot: current.closedAt
      ? h("button.button.wide", { type: "button", onclick: () => go("home") }, t("home"))
      : [h("div.row", h("button.button", { type: "button", onclick: () => report(current) }, icon("flag"), t("finding.new")),
        h(`button.button${coming ? "" : ".strong"}`, { type: "button", onclick: () => go("closing", { walk: current.id }) }, icon("check"), t("walk.close"))),
      coming ? h("button.button.strong.wide.tall", { type: "button", onclick: () => visit(current) }, icon("map-pin"), t("scan")) : null],
  };
};

const stop = (current, point, state, found) => {
  const visit = visitOf(current, point);
  const asked = visit ? unanswered(visit, point).length : 0;
  const inside = [h(`i.${state}`), h("span.grow", point.place, asked ? h("span.muted", t("stop.asked", asked)) : null, visit?.reason ? h("span.muted", visit.reason) : null),
    found ? icon("flag") : null, h("span.muted", visit ? `${t(`means.${visit.means}`)} ${time(visit.at, zone())}` : t(`stop.${state}`))];
  return h("li", visit ? h("button.stop", { type: "button", onclick: () => go("point", { visit: visit.id }) }, inside) : inside);
};

const report = (current) => go("finding", { fresh: { walk: current.id, place: "" } });

/** Scans a label and records the visit; asks for a reason where it is not the next point. */
export const visit = async (current, { given = null, replace = false } = {}) => {
  const wrong = ({ tag }) => (pointByTag(current.route.points, tag) ? undefined : t(knownElsewhere(tag) ? "scan.other-route" : "scan.unknown", tag));
  const photos = [];
  const tag = given ?? (await scan(next(current) ? t("scan.at", next(current).place) : t("scan"), wrong,
    { also: photoRow(t("scan.photo"), photos, () => {}) }));
  if (!tag) return again();
  const point = pointByTag(current.route.points, tag.tag);
  const before = visitOf(current, point);
  if (before) return go("point", { visit: before.id }, { replace });
  const reason = wantsReason(current, point) ? await outOfOrder(current, point) : null;
  if (reason === undefined) return again();
  try {
    const [record] = await keep([{ kind: "VISIT", walk: current.id, checkpoint: point.id, ...tag, ...placeNow(), ...(reason ? { reason } : {}), ...(photos.length ? { photos } : {}) }]);
    return go("point", { visit: record.id }, { replace });
  } catch (error) {
    tell(toldOf(error), "bad");
    return again();
  }
};

const knownElsewhere = (tag) => phone.bundle.routes.some((route) => pointByTag(route.points, tag));

const outOfOrder = (current, point) =>
  askReason(t("reason.title"), t("reason.why", next(current)?.place ?? "", point.place), ["lift", "locked", "urgent", "again"]);
