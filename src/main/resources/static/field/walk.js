// The rules of a round, on what was recorded: no clock, no database, no page.

/** Everything a walk is, read from its records in the order they were made. */
export const walksOf = (rows) => {
  const walks = new Map();
  const visits = new Map();
  const findings = new Map();
  for (const { record, project, state, local, rule, words } of rows) {
    const status = { state, rule, words };
    if (record.kind === "WALK_STARTED") {
      walks.set(record.id, { id: record.id, project, route: local.route, round: local.round, version: record.version,
        startedAt: record.at, visits: [], findings: [], reasons: [], closedAt: null, status });
    } else if (record.kind === "VISIT") {
      const visit = { ...record, answers: new Map(), status };
      visits.set(record.id, visit);
      walks.get(record.walk)?.visits.push(visit);
    } else if (record.kind === "ANSWER") {
      visits.get(record.visit)?.answers.set(answerKey(record.item, record.question), record.good);
    } else if (record.kind === "REASON") {
      walks.get(record.walk)?.reasons.push(record);
    } else if (record.kind === "FINDING") {
      const finding = { ...record, decision: null, status };
      findings.set(record.id, finding);
      walks.get(record.walk)?.findings.push(finding);
    } else if (record.kind === "DECISION") {
      const finding = findings.get(record.finding);
      if (finding) finding.decision = record;
    } else if (record.kind === "WALK_CLOSED") {
      const walk = walks.get(record.walk);
      if (walk) { walk.closedAt = record.at; walk.remark = record.remark; walk.closing = status; }
    }
  }
  return [...walks.values()];
};

export const answerKey = (item, question) => `${item} ${question}`;

/** Begun too early to count as this round. */
export const early = (round, at) => Boolean(round) && Date.parse(at) < Date.parse(round.opensAt);

/** The round of a route to be walked now: begun in time it counts. `over` says which rounds need nobody any more. */
export const due = (rounds, route, over, at) => rounds
  .filter((round) => round.route === route.id && !over(round) && !early(round, at) && Date.parse(at) < Date.parse(round.endsAt))
  .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))[0] ?? null;

export const visitOf = (walk, point) => walk.visits.find((visit) => visit.checkpoint === point.id);

export const missed = (walk) => walk.route.points.filter((point) => !visitOf(walk, point));

export const next = (walk) => missed(walk)[0];

/** Next in order is the nearest point left after where one stands, or the first left out; any other wants a reason. */
export const wantsReason = (walk, point) => {
  const order = walk.route.points.map((one) => one.id);
  const stands = order.indexOf(walk.visits.at(-1)?.checkpoint);
  const onward = missed(walk).find((one) => order.indexOf(one.id) > stands);
  return point.id !== next(walk)?.id && point.id !== onward?.id;
};

/** Points as a line: what each is, for the eye and for the ear. */
export const line = (walk) => {
  const coming = next(walk);
  return walk.route.points.map((point) => {
    const visit = visitOf(walk, point);
    const found = walk.findings.some((finding) => finding.checkpoint === point.id);
    return { point, state: visit ? (visit.reason ? "late" : "done") : point === coming ? "next" : "open", found };
  });
};

export const undecided = (walk) => walk.findings.filter((finding) => !finding.decision);

export const questionsOf = (point) => point.items.flatMap((item) => item.questions.map((question) => ({ item, question })));

export const unanswered = (visit, point) =>
  questionsOf(point).filter(({ item, question }) => !visit.answers.has(answerKey(item.id, question)));

/** It was said why: of a question, or with none of the whole point. */
const said = (walk, point, item, question) =>
  walk.reasons.some((one) => one.checkpoint === point.id && one.item === item?.id && one.question === question);

/** A finding with a picture tells of it. */
const reported = (walk, visit, item, question) => walk.findings.some((one) => one.visit === visit.id && one.item === item.id
  && one.question === question && (one.photos?.length || one.decision?.photos?.length));

/** Answered with no, and neither a finding with a picture nor a reason why not. */
export const untold = (walk, visit, point) => questionsOf(point).filter(({ item, question }) =>
  visit.answers.get(answerKey(item.id, question)) === false && !reported(walk, visit, item, question) && !said(walk, point, item, question));

/** What keeps the walk from counting, in the order of the route: to be looked at after all, or left with a reason. */
export const left = (walk) => walk.route.points.flatMap((point) => {
  const visit = visitOf(walk, point);
  if (!visit) return said(walk, point) ? [] : [{ kind: "missed", point }];
  const count = said(walk, point) ? 0 : unanswered(visit, point).filter(({ item, question }) => !said(walk, point, item, question)).length;
  return [...(count ? [{ kind: "unanswered", point, visit, count }] : []),
    ...untold(walk, visit, point).map(({ item, question }) => ({ kind: "unreported", point, visit, item, question }))];
});

export const open = (walks, project) => walks.filter((walk) => walk.project === project && !walk.closedAt).at(-1);
