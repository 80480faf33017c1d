// The way from one screen to another. Screens know this; app.js draws them and knows the screens.
let drawn = async () => {};
let at = { screen: "home", params: {} };

/** @param draw (screen, params, quietly) shows a screen; quietly where it is the one that is shown already */
export const drawnBy = (draw) => { drawn = draw; };

/** The screen that is shown: { screen, params }. */
export const here = () => at;
export const arrived = (screen, params) => { at = { screen, params }; };

/** Shows a screen; `replace` where going back should not come here again. */
export const go = async (screen, params = {}, { replace = false } = {}) => {
  history[replace ? "replaceState" : "pushState"]({ screen, params }, "");
  await drawn(screen, params);
};

export const back = () => history.back();

export const again = () => drawn(at.screen, at.params, true);
