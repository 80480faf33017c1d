// What went wrong, in plain words.
import { isFull } from "./store.js";
import { t } from "./words.js";

export const toldOf = (error, otherwise = t("not-kept")) => {
  if (!isFull(error)) console.info(error);
  return isFull(error) ? t("full") : otherwise;
};
