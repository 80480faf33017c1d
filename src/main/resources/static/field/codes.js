// Pick-up codes without a signal. The phone carries of each code a mark of ten bits, not the code: as pickup.CarriedCodes.
import { sha256 } from "./ids.js";

const WELL_FORMED = /^[1-9]\d{5}$/;

const mark = async (salt, digits) => parseInt((await sha256(new Blob([`${salt} ${digits}`]))).slice(0, 3), 16) >> 2;

/** Those of the households whose code it may be; none where it is no code. Seldom one more than the right one. */
export const householdsOf = async (households, typed) => {
  const digits = typed.normalize("NFKC").replace(/\s/g, "");
  if (!WELL_FORMED.test(digits)) return [];
  const fits = await Promise.all(households.map(async ({ codes = [] }) =>
    (await Promise.all(codes.map(async (one) => (await mark(one.salt, digits)) === one.mark))).includes(true)));
  return households.filter((one, n) => fits[n]);
};
