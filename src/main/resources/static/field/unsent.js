// For the ordinary pages in the same browser: how much of an account's walking has not been sent. Where nothing is left
// the phone's page forgets the account, as it does when signing out there.
export const signingOut = async (account) => {
  const known = (await indexedDB.databases?.()) ?? [];
  if (!known.some((one) => one.name === "shouwen-field")) return 0;
  const { waiting } = await import("./store.js");
  const count = (await waiting()).find((one) => one.account === account)?.count ?? 0;
  if (!count) await (await import("./phone.js")).forgetAccount(account);
  return count;
};
