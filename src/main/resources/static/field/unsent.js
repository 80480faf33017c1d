// For the ordinary pages in the same browser: how much of an account's walking has not been sent. Where nothing is left
// the phone's page forgets the account, as it does when signing out there.
export const waitingHere = async () => {
  const known = (await indexedDB.databases?.()) ?? [];
  return known.some((one) => one.name === "shouwen-field") ? (await import("./store.js")).waiting() : null;
};

export const signingOut = async (account) => {
  const waiting = await waitingHere();
  if (!waiting) return 0;
  const count = waiting.find((one) => one.account === account)?.count ?? 0;
  if (!count) await (await import("./phone.js")).forgetAccount(account);
  return count;
};
