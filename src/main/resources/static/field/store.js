// What the phone keeps. Each write is one transaction, on the disk before its promise is kept; when there is no room
// left it fails as a whole, and nothing of it is there.
import { openDB } from "../vendor/idb/index.js";

const stores = ["records", "photos", "bundles", "state", "pictures"];
let opening;

const open = () => (opening ??= openDB("shouwen-field", 2, {
  upgrade: (db, before) => {
    if (before < 1) first(db);
    db.createObjectStore("pictures", { keyPath: ["account", "project", "id"] });
  },
  // A newer page in another tab wants to change it.
  blocking: (current, wanted, { target }) => { target.close(); opening = undefined; },
  terminated: () => { opening = undefined; },
}).catch((error) => { opening = undefined; throw error; }));

const first = (db) => {
  const records = db.createObjectStore("records", { keyPath: "seq", autoIncrement: true });
  records.createIndex("id", "id", { unique: true });
  records.createIndex("account", "account");
  db.createObjectStore("photos", { keyPath: ["account", "sha256"] });
  db.createObjectStore("bundles", { keyPath: ["account", "project"] });
  db.createObjectStore("state");
};

/** Work answers when all it asked of the stores is answered; whatever fails, nothing of it is kept. */
const run = (mode) => async (work) => {
  const tx = (await open()).transaction(stores, mode, { durability: "strict" });
  try {
    const result = await work((name) => tx.objectStore(name));
    await tx.done;
    return result;
  } catch (error) {
    try { tx.abort(); } catch { /* over already */ }
    await tx.done.catch(() => {});
    throw tx.error ?? error;
  }
};

export const reading = run("readonly");
export const writing = run("readwrite");

export const state = (key) => reading((store) => store("state").get(key));
export const setState = (key, value) => writing((store) => store("state").put(value, key));

export const recordsOf = (account) => reading((store) => store("records").index("account").getAll(account));
/** Everything whose key begins with these. */
export const all = (...begin) => IDBKeyRange.bound(begin, [...begin, "~"]);

export const photosOf = (account) => reading((store) => store("photos").getAll(all(account)));
export const photo = (account, sha256) => reading((store) => store("photos").get([account, sha256]));
export const bundle = (account, project) => reading((store) => store("bundles").get([account, project]));

/** Pictures of findings, as the server has them. */
export const picture = (account, project, id) => reading((store) => store("pictures").get([account, project, id]));
export const picturesKept = async (account, project) =>
  (await reading((store) => store("pictures").getAllKeys(all(account, project)))).map(([, , id]) => id);

export const isFull = (error) => error?.name === "QuotaExceededError";

/** A picture a record names that is still to be sent; one the server refused for good stays here and is not sent again. */
export const toSend = (photo) => photo.used && !photo.done && !photo.refused;

/** How many records and pictures of each account have not reached the server: [{account, name, count}]. */
export const waiting = () => reading(async (store) => {
  const counts = new Map();
  const add = (row) => {
    const mine = counts.get(row.account) ?? { account: row.account, name: row.name, count: 0 };
    mine.count += 1;
    counts.set(row.account, mine);
  };
  (await store("records").getAll()).filter((row) => row.state === "unsent").forEach(add);
  (await store("photos").getAll()).filter(toSend).forEach(add);
  return [...counts.values()];
});
