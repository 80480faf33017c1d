// The rules of a count, on what the phone carries and recorded: no clock, no database, no page. As custody.count.Tally.

const ofPlace = (rows, place) => rows.filter(({ record, state }) => state !== "refused" && record.place === place);
const named = (rows, kind) => rows.filter(({ record }) => record.kind === kind).map(({ record }) => record);

/**
 * The count of a place that is open now: the server's, or one begun on this phone of which the server has not told yet.
 *
 * @return {id, by, scans: [{id, code, slot}]}; by is empty where it was begun here; null if nobody counts
 */
export const countOf = (carried, rows, place) => {
  const known = carried.places.find((one) => one.place === place);
  const here = ofPlace(rows, place);
  const over = new Set([...carried.over, ...named(here, "COUNT_ENDED").map((one) => one.count)]);
  const begun = named(here, "COUNT_BEGUN").filter((one) => !over.has(one.id)).at(-1);
  const told = known?.count && !over.has(known.count) ? known : null;
  const id = told?.count ?? begun?.id;
  if (!id) return null;
  const scans = new Map((told?.scanned ?? []).map((one) => [one.id, one]));
  named(here, "COUNT_SCAN").filter((one) => (one.count === id || one.count === begun?.id) && !labelled(carried, one.code))
    .forEach((one) => scans.set(one.id, { id: one.id, code: one.code, slot: one.slot ?? null }));
  return { id, by: told && told.count !== begun?.id ? told.begunBy : "", scans: [...scans.values()] };
};

/** The slot or hook whose label this is. */
export const labelled = (carried, code) => carried.spots.find((one) => one.code.toUpperCase() === code) ?? null;

const lies = (carried, place, slot) => carried.spots.some((one) => one.id === slot && one.in.includes(place));

/** The five lists. @return {right, elsewhere, missing, unknown, twice}, each of {code, label, expected, seen}; places are codes */
export const tally = (carried, place, scans) => {
  const said = (slot) => carried.spots.find((one) => one.id === slot)?.code ?? "";
  const byTag = new Map(carried.expected.map((one) => [one.tag, one]));
  const lists = { right: [], elsewhere: [], missing: [], unknown: [], twice: [] };
  const first = new Set();
  for (const { code, slot } of scans) {
    const thing = byTag.get(code);
    const line = { code, label: thing?.label ?? "", expected: said(thing?.slot), seen: said(slot) };
    lists[first.has(code) ? "twice" : outcome(carried, place, thing, slot)].push(line);
    first.add(code);
  }
  carried.expected.filter((one) => lies(carried, place, one.slot) && !first.has(one.tag))
    .forEach((one) => lists.missing.push({ code: one.tag, label: one.label, expected: said(one.slot), seen: "" }));
  return lists;
};

/** Without a scanned slot, what should lie somewhere here lies right. */
const outcome = (carried, place, thing, slot) => {
  if (!thing) return "unknown";
  return (slot ? slot === thing.slot : lies(carried, place, thing.slot)) ? "right" : "elsewhere";
};

/** What the page answers to a scan: a word of js/scanner.js. */
export const answerTo = (carried, place, scans, code, slot) => {
  const label = labelled(carried, code);
  if (label) return label.in.includes(place) ? "right" : "wrong";
  if (scans.some((one) => one.code === code)) return "again";
  const is = outcome(carried, place, carried.expected.find((one) => one.tag === code), slot);
  return is === "elsewhere" ? "wrong" : is;
};
