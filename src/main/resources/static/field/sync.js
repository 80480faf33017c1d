// Sending what is kept: records first, in the order they were made, then pictures in pieces. Sent twice is harmless; what
// was not answered for is sent again.
import { bundle, photosOf, picturesKept, recordsOf, toSend, writing } from "./store.js";
import { lang } from "./words.js";
import { become, count, phone, refresh } from "./phone.js";

const BATCH = 100;
const PIECE = 128 * 1024;
const PATIENCE = 30000;
const MOST_PICTURES = 60;
const LARGEST_PICTURE = 2e6;
const FIRST_PAUSE = 5000;
const LONGEST_PAUSE = 300000;

export const sync = { phase: "idle", at: null, skew: 0, csrf: null };

let running = null;
let timer;
let pause = FIRST_PAUSE;

const say = (phase) => { sync.phase = phase; dispatchEvent(new Event("synced")); };

class Refused extends Error {
  constructor(status, body) { super(`answered ${status}`); this.status = status; this.body = body; }
}

const ask = async (path, options = {}) => {
  const answer = await fetch(path, { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(PATIENCE), ...options });
  if (answer.status === 304) return null;
  // A redirect is the way to a page for people: signing in, or the first password.
  if (answer.type === "opaqueredirect") throw new Refused(401);
  const body = await answer.json().catch(() => null);
  if (!answer.ok) throw new Refused(answer.status, body);
  return { body, tag: answer.headers.get("ETag") };
};

/** Everything that waits, then what is new. One at a time in all tabs; never throws. */
export const send = () => (running ??= alone().finally(() => { running = null; }));

const alone = async () => {
  clearTimeout(timer);
  say("sending");
  try {
    const work = navigator.locks
      ? navigator.locks.request("field-sync", exchange)
      : exchange();
    say(await work);
    pause = FIRST_PAUSE;
    if (phone.unsent) again();
    takePictures();
  } catch (error) {
    say(phaseOf(error));
    again();
  }
};

const phaseOf = (error) => {
  if (error instanceof Refused) return error.status === 401 ? "sign-in" : [403, 404].includes(error.status) ? "no-role" : "server";
  return error?.name === "QuotaExceededError" ? "full" : "offline";
};

const again = () => {
  timer = setTimeout(send, pause);
  pause = Math.min(pause * 2, LONGEST_PAUSE);
};

const exchange = async () => {
  const { body: me } = await ask("/field/me");
  const { projects } = me;
  sync.csrf = me.csrf;
  await become({ id: me.id, name: me.name, projects });
  const post = { method: "POST", headers: { [me.csrf.header]: me.csrf.token } };
  const waitingIn = new Set((await recordsOf(me.id)).filter((row) => row.state === "unsent").map((row) => row.project));
  (await photosOf(me.id)).filter(toSend).forEach((one) => waitingIn.add(one.project));
  let left = null;
  for (const project of waitingIn) {
    try {
      await records(me, project, post);
      await photos(me, project, post);
    } catch (error) {
      if (phaseOf(error) !== "no-role") throw error;
      left = error;
    }
  }
  for (const { code } of projects) await fetchBundle(me, code);
  await refresh();
  if (left) throw left;
  return "done";
};

const records = async (me, project, post) => {
  for (;;) {
    const rows = (await recordsOf(me.id)).filter((row) => row.state === "unsent" && row.project === project).slice(0, BATCH);
    if (!rows.length) return;
    if ((await postRecords(project, post, rows)) === 0) throw new Refused(502);
    await count();
  }
};

const postRecords = async (project, post, rows) => {
  let answer;
  try {
    answer = await ask(`/p/${project}/field/records`, {
      ...post,
      headers: { ...post.headers, "Content-Type": "application/json" },
      body: JSON.stringify({ device: phone.device, sentAt: new Date().toISOString(), records: rows.map((row) => row.record) }),
    });
  } catch (error) {
    // One that cannot be read at all must not hold up the others: it is found by halves and kept.
    if (!(error instanceof Refused) || ![400, 413, 422].includes(error.status)) throw error;
    if (rows.length === 1) return settle([{ id: rows[0].id, status: "REFUSED", rule: `http.${error.status}`, words: "" }]);
    const half = rows.length >> 1;
    return (await postRecords(project, post, rows.slice(0, half))) + (await postRecords(project, post, rows.slice(half)));
  }
  clock(answer.body.now);
  return settle(answer.body.receipts);
};

/** What the server has need not lie on a phone that may be lost: a signature, a typed pick-up code. */
const spent = ({ drawing, found, ...record }) => record;

const settle = async (receipts) => {
  await writing(async (store) => {
    for (const { id, status, rule, words } of receipts) {
      const row = await store("records").index("id").get(id);
      if (!row) continue;
      const settled = status === "REFUSED" ? { state: "refused", rule, words } : { state: "sent", record: spent(row.record) };
      await store("records").put({ ...row, ...settled });
      const known = phone.rows.find((one) => one.id === id);
      if (known) Object.assign(known, settled);
    }
  });
  return receipts.length;
};

const photos = async (me, project, post) => {
  const left = (await photosOf(me.id)).filter((one) => one.project === project && toSend(one));
  for (const one of left) {
    const refused = await upload(one, post).then(() => null, notTaken);
    await writing((store) => store("photos").put(refused ? { ...one, refused } : { ...one, done: true }));
    await count();
  }
};

/** The status of a refusal that sending again would not change: too large, or no picture. It must not hold up the others. */
const notTaken = (error) => {
  if (error instanceof Refused && [413, 422].includes(error.status)) return error.status;
  throw error;
};

const upload = async (photo, post) => {
  const path = `/p/${photo.project}/field/photos/${photo.sha256}`;
  const { size } = photo.blob;
  let last = 502;
  let { body: known } = await ask(path);
  for (let tries = 0; !known.done && tries < 3;) {
    const from = known.have;
    try {
      ({ body: known } = await ask(`${path}?offset=${from}&size=${size}`, {
        ...post,
        headers: { ...post.headers, "Content-Type": "application/octet-stream" },
        body: await photo.blob.slice(from, from + PIECE).arrayBuffer(),
      }));
    } catch (error) {
      if (!(error instanceof Refused) || ![409, 422].includes(error.status)) throw error;
      tries += 1;
      last = error.status === 422 ? 422 : 502;
      ({ body: known } = await ask(path));
    }
  }
  if (!known.done) throw new Refused(last);
};

const fetchBundle = async (me, project) => {
  const kept = await bundle(me.id, project);
  try {
    const answer = await ask(`/p/${project}/field/bundle?language=${lang()}`, kept ? { headers: { "If-None-Match": kept.tag } } : {});
    if (answer) {
      clock(answer.body.now);
      await writing((store) => store("bundles").put({ account: me.id, project, tag: answer.tag, body: answer.body, heardAt: new Date().toISOString() }));
      await closeAgain(me, project);
    } else {
      await writing((store) => store("bundles").put({ ...kept, heardAt: new Date().toISOString() }));
    }
  } catch (error) {
    if (phaseOf(error) !== "no-role") throw error;
  }
};

/** A round closed while a finding of it was undecided: what the server knows has changed, so it is asked again. */
const closeAgain = (me, project) => writing(async (store) => {
  for (const row of await store("records").index("account").getAll(me.id)) {
    if (row.project === project && row.rule === "patrol.round.undecided" && row.state === "refused") await store("records").put({ ...row, state: "unsent" });
  }
});

let taking = false;

/** Pictures of what waits to be looked at again or repaired, the most urgent first, for where there is no signal. Records never wait for them. */
const takePictures = async () => {
  if (taking) return;
  taking = true;
  const account = phone.who.id;
  try {
    for (const { code } of phone.who.projects) {
      const { findings = [], repairs = [] } = (await bundle(account, code))?.body ?? {};
      const shown = [...findings.filter((one) => one.toVerify), ...repairs.filter((one) => one.mine || one.offered)];
      const wanted = shown.flatMap((one) => one.pictures.map(({ id }) => id)).slice(0, MOST_PICTURES);
      const kept = await picturesKept(account, code);
      await writing((store) => Promise.all(kept.filter((id) => !wanted.includes(id)).map((id) => store("pictures").delete([account, code, id]))));
      for (const id of wanted.filter((one) => !kept.includes(one))) await takePicture(account, code, id);
    }
  } catch (error) {
    console.info(error);
  } finally {
    taking = false;
  }
};

const takePicture = async (account, project, id) => {
  const answer = await fetch(`/p/${project}/files/${id}`, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) return;
  const blob = await answer.blob();
  if (blob.size > LARGEST_PICTURE || phone.who?.id !== account) return;
  await writing((store) => store("pictures").put({ account, project, id, blob }));
  dispatchEvent(new Event("pictures"));
};

const clock = (now) => { sync.skew = now ? Date.now() - Date.parse(now) : 0; sync.at = new Date().toISOString(); };

/** The server's time, as far as this phone knows how wrong its own clock is. */
export const trueNow = () => new Date(Date.now() - sync.skew).toISOString();

/** From now on by itself: when there is a signal again, when the page is looked at, and when something was recorded. */
export const keepSending = () => {
  let soon;
  const now = () => { pause = FIRST_PAUSE; send(); };
  addEventListener("online", now);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && now());
  addEventListener("kept", () => {
    if (sync.phase === "sign-in") return;
    clearTimeout(soon);
    soon = setTimeout(send, 1500);
  });
  return send();
};
