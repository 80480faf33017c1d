// What this phone knows: whose it is just now, the project walked in, and everything recorded.
import { all, bundle, photosOf, recordsOf, setState, state, waiting, writing } from "./store.js";
import { nextId } from "./ids.js";
import { pointByTag } from "./tags.js";
import { walksOf } from "./walk.js";

export const phone = {
  device: null, who: null, project: null, bundle: null, rows: [], walks: [], unsent: 0, refused: [], others: [],
};

export const load = async () => {
  const [device, who] = await Promise.all([state("device"), state("who")]);
  phone.device = device ?? crypto.randomUUID();
  if (!device) await setState("device", phone.device);
  const project = !who ? null : who.projects.length === 1 ? who.projects[0].code : ((await state(`project ${who.id}`)) ?? null);
  await refresh(who ?? null, project);
};

/** Reads anew what may have been changed by sending or in another tab. */
export const refresh = async (who = phone.who, project = phone.project) => {
  const [rows, kept] = await Promise.all([who ? recordsOf(who.id) : [], who && project ? bundle(who.id, project) : null]);
  // At once, so that no screen is drawn of half of it.
  Object.assign(phone, { who, project, rows, walks: walksOf(rows), bundle: kept?.body ?? null });
  await count();
};

export const count = async () => {
  const all = await waiting();
  phone.unsent = all.find((one) => one.account === phone.who?.id)?.count ?? 0;
  phone.others = all.filter((one) => one.account !== phone.who?.id);
  phone.refused = phone.rows.filter((row) => row.state === "refused");
  phone.walks = walksOf(phone.rows);
  dispatchEvent(new Event("counted"));
};

export const become = async (me) => {
  if (phone.who?.id === me.id) {
    phone.who = me;
    return setState("who", me);
  }
  await setState("who", me);
  await load();
  dispatchEvent(new Event("became"));
  return undefined;
};

/** In the project where a label hangs, of all those taken along. */
export const chooseByTag = async (tag) => {
  const hangs = (body) => body?.routes?.some((route) => pointByTag(route.points, tag));
  if (hangs(phone.bundle)) return;
  for (const { code } of phone.who.projects) {
    if (hangs((await bundle(phone.who.id, code))?.body)) return choose(code);
  }
};

export const choose = async (project) => {
  await setState(`project ${phone.who.id}`, project);
  await refresh(phone.who, project);
};

/**
 * Keeps records, all of them or none, before it answers; throws where they are not kept.
 *
 * @param facts [{kind, ...}] in order; id and at are given here where they are not
 * @param local what the phone alone needs to know of the first
 */
export const keep = async (facts, { local = null, draft = null } = {}) => {
  const at = new Date().toISOString();
  const { who, project } = phone;
  const rows = facts.map((fact, n) => {
    const record = { id: nextId(), at, ...fact };
    return { id: record.id, account: who.id, name: who.name, project, state: "unsent", record, local: n === 0 ? local : null };
  });
  await writing(async (store) => {
    for (const row of rows) {
      row.seq = await store("records").add(row);
      for (const { sha256 } of row.record.photos ?? []) {
        const photo = await store("photos").get([who.id, sha256]);
        if (photo) await store("photos").put({ ...photo, used: true });
      }
    }
    if (draft) await store("state").delete(draft);
  });
  phone.rows.push(...rows);
  await count();
  dispatchEvent(new Event("kept"));
  return rows.map((row) => row.record);
};

/** Whether a record belongs to one of these walks. */
const inWalks = (rows, walks) => {
  const belongs = walksById(rows);
  return ({ record }) => walks.has(belongs.get(record.id));
};

const walksById = (rows) => {
  const walkOf = new Map();
  rows.forEach(({ record }) => walkOf.set(record.id, record.kind === "WALK_STARTED" ? record.id
    : record.walk ?? walkOf.get(record.visit) ?? walkOf.get(record.finding)));
  return walkOf;
};

const openWalks = (walks) => new Set(walks.filter((walk) => !walk.closedAt).map((walk) => walk.id));

/** What reached the server long ago and no open round needs; what was half written on a round that is closed. */
export const forgetOld = async (now = Date.now()) => {
  const walkOf = walksById(phone.rows);
  const live = openWalks(phone.walks);
  await writing(async (store) => {
    const begins = `draft ${phone.who.id} `;
    for (const key of await store("state").getAllKeys(IDBKeyRange.bound(begins, `${begins}~`))) {
      const [, , , about] = key.split(" ");
      if (about !== "-" && !live.has(walkOf.get(about))) await store("state").delete(key);
    }
  });
  const old = new Date(now - 2 * 24 * 3600e3).toISOString();
  const needed = inWalks(phone.rows, live);
  const gone = phone.rows.filter((row) => row.state === "sent" && row.record.at < old && !needed(row));
  const photos = (await photosOf(phone.who.id)).filter((photo) => photo.takenAt < old && (photo.done || !photo.used));
  if (!gone.length && !photos.length) return;
  await writing((store) => Promise.all([
    ...gone.map((row) => store("records").delete(row.seq)),
    ...photos.map((photo) => store("photos").delete([photo.account, photo.sha256])),
  ]));
  phone.rows = phone.rows.filter((row) => !gone.includes(row));
};

/**
 * Signing out takes along what others should not read. What was refused stays for its owner, and so does a round that is
 * not closed: it goes on after signing in.
 */
export const forgetAccount = (account) => writing(async (store) => {
  const rows = await store("records").index("account").getAll(account);
  const open = openWalks(walksOf(rows));
  const needed = inWalks(rows, open);
  const kept = rows.filter((row) => row.state !== "sent" || needed(row));
  await Promise.all(rows.filter((row) => !kept.includes(row)).map((row) => store("records").delete(row.seq)));
  const named = new Set(kept.flatMap((row) => (row.record.photos ?? []).map((photo) => photo.sha256)));
  for (const photo of await store("photos").getAll(all(account))) {
    if (photo.done && !named.has(photo.sha256)) await store("photos").delete([account, photo.sha256]);
  }
  await Promise.all([
    store("bundles").delete(all(account)),
    store("pictures").delete(all(account)),
    store("state").delete("who"),
    open.size ? null : store("state").delete(`at ${account}`),
  ]);
});
