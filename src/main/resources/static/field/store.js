// What the phone keeps. Each write is one transaction, on the disk before its promise is kept; when there is no room
// left it fails as a whole, and nothing of it is there.
const stores = ["records", "photos", "bundles", "state", "pictures"];
let opening;

const open = () => (opening ??= new Promise((done, failed) => {
  const asked = indexedDB.open("shouwen-field", 2);
  asked.onupgradeneeded = ({ oldVersion }) => {
    const db = asked.result;
    if (oldVersion < 1) first(db);
    db.createObjectStore("pictures", { keyPath: ["account", "project", "id"] });
  };
  asked.onsuccess = () => {
    const forget = () => { opening = undefined; };
    asked.result.onversionchange = () => { asked.result.close(); forget(); };
    asked.result.onclose = forget;
    done(asked.result);
  };
  asked.onerror = () => { opening = undefined; failed(asked.error); };
}));

const first = (db) => {
  const records = db.createObjectStore("records", { keyPath: "seq", autoIncrement: true });
  records.createIndex("id", "id", { unique: true });
  records.createIndex("account", "account");
  db.createObjectStore("photos", { keyPath: ["account", "sha256"] });
  db.createObjectStore("bundles", { keyPath: ["account", "project"] });
  db.createObjectStore("state");
};

const run = (mode) => async (work) => {
  const db = await open();
  return new Promise((done, failed) => {
    const tx = db.transaction(stores, mode, { durability: "strict" });
    let result;
    tx.oncomplete = () => done(result);
    tx.onabort = () => failed(tx.error ?? new DOMException("aborted", "AbortError"));
    (async () => work((name) => tx.objectStore(name)))().then((value) => { result = value; }, (error) => {
      try { tx.abort(); } catch { /* over already */ }
      failed(error);
    });
  });
};

/** A request of the database as a promise. */
export const got = (request) => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

export const reading = run("readonly");
export const writing = run("readwrite");

export const state = (key) => reading((store) => got(store("state").get(key)));
export const setState = (key, value) => writing((store) => store("state").put(value, key));

export const recordsOf = (account) => reading((store) => got(store("records").index("account").getAll(account)));
/** Everything whose key begins with these. */
export const all = (...begin) => IDBKeyRange.bound(begin, [...begin, "~"]);

export const photosOf = (account) => reading((store) => got(store("photos").getAll(all(account))));
export const photo = (account, sha256) => reading((store) => got(store("photos").get([account, sha256])));
export const bundle = (account, project) => reading((store) => got(store("bundles").get([account, project])));

/** Pictures of findings, as the server has them. */
export const picture = (account, project, id) => reading((store) => got(store("pictures").get([account, project, id])));
export const picturesKept = async (account, project) =>
  (await reading((store) => got(store("pictures").getAllKeys(all(account, project))))).map(([, , id]) => id);

export const isFull = (error) => error?.name === "QuotaExceededError";

/** How many records and pictures of each account have not reached the server: [{account, name, count}]. */
export const waiting = () => reading(async (store) => {
  const counts = new Map();
  const add = (row) => {
    const mine = counts.get(row.account) ?? { account: row.account, name: row.name, count: 0 };
    mine.count += 1;
    counts.set(row.account, mine);
  };
  (await got(store("records").getAll())).filter((row) => row.state === "unsent").forEach(add);
  (await got(store("photos").getAll())).filter((row) => row.used && !row.done).forEach(add);
  return [...counts.values()];
});
