// The orders of a repairer, as the server told and with what was done on this phone since: no clock, no database, no page.

const KIND = "REPAIR_";

/** The order with the steps recorded here of which the server has not told yet. */
const onward = (one, moves, rows) => {
  const steps = rows.filter(({ record, state }) => state !== "refused" && record.repair === one.id && record.kind.startsWith(KIND)
    && !one.steps.includes(record.id)).map(({ record }) => record);
  return steps.reduce((now, record) => made(now, moves.find((move) => move.kind === record.kind), record), { ...one, waiting: steps.length });
};

const made = (one, move, record) => {
  if (!move) return one;
  const after = { ...one, stage: move.to.length > 1 ? (one.begun ? "WORKING" : "ACCEPTED") : move.to[0], at: record.at };
  switch (move.move) {
    case "TAKE": case "ACCEPT": return { ...after, mine: true, offered: false, begun: false };
    case "DECLINE": return { ...after, mine: false, offered: false, declined: true };
    case "BEGIN": return { ...after, begun: true };
    case "PAUSE": return { ...after, waits: record.reason, until: record.until };
    case "MISS": return { ...after, waits: "nobody-home", until: null };
    case "RESUME": return { ...after, waits: "", until: null };
    case "FINISH": return { ...after, result: record.result, cause: record.cause, photos: record.photos };
    case "REFUSE": return { ...after, begun: false };
    default: return after;
  }
};

/** Those that are to be shown: not what was declined or ended here. */
export const repairsNow = (bundle, rows) => (bundle.repairs ?? [])
  .map((one) => onward(one, bundle.repairMoves, rows))
  .filter((one) => one.stage !== "CLOSED" && !one.declined);

const TO_TAKE = ["TAKE"];
const TO_ANSWER = ["ACCEPT", "DECLINE"];
const TO_WORK = ["SET_OUT", "ARRIVE", "BEGIN", "FINISH", "RESUME", "APPROVE", "REFUSE", "MISS", "PAUSE"];

/** The moves the holder of the phone can make now, the usual one first. */
export const movesOf = (bundle, one) => (one.mine ? TO_WORK : one.offered ? TO_ANSWER : TO_TAKE)
  .filter((name) => bundle.repairMoves.some((move) => move.move === name && move.from.includes(one.stage)));

const plain = (text) => text.normalize("NFKC").replace(/\s/g, "");
const building = (text) => /^(\d+)(栋|号楼|幢|座)/.exec(plain(text))?.[1] ?? "";

/** What is open where a label hangs: there itself, else in the same building. */
export const repairsAt = (orders, place) => {
  const here = orders.filter((one) => plain(one.place).includes(plain(place)) || plain(place).includes(plain(one.place) || "-"));
  const inside = building(place);
  return here.length || !inside ? here : orders.filter((one) => (one.building || building(one.place)) === inside);
};

/** [{building, units: [{unit, floors: [{floor, orders}]}]}]; what is in no house comes last, by its place in words. */
export const byPlace = (orders) => {
  const grouped = (all, key) => [...all.reduce((groups, one) => groups.set(key(one), [...(groups.get(key(one)) ?? []), one]), new Map())]
    .sort(([one], [other]) => (one === "") - (other === "") || String(one).localeCompare(String(other), "zh", { numeric: true }));
  return grouped(orders, (one) => one.building || building(one.place)).map(([name, inside]) => ({ building: name,
    units: grouped(inside, (one) => one.unit).map(([unit, there]) => ({ unit,
      floors: grouped(there, (one) => one.floor ?? "").map(([floor, all]) => ({ floor, orders: all })) })) }));
};

/** The symptom of the fault guide that the resident's words name, or none. */
export const symptomOf = (guide, one) => (guide ?? []).find(({ name, words }) =>
  [name, ...words.split(/\s+/)].some((word) => word.length > 1 && `${one.title} ${one.words}`.toLowerCase().includes(word.toLowerCase())));
