// Where the phone is, as far as it is known; never waited for.
let watch = null;
let last = null;

export const watchPlace = () => {
  if (watch !== null || !navigator.geolocation) return;
  watch = navigator.geolocation.watchPosition(
    ({ coords, timestamp }) => { last = { coords, timestamp }; },
    () => {},
    { enableHighAccuracy: true, maximumAge: 30000 },
  );
};

export const unwatchPlace = () => {
  if (watch !== null) navigator.geolocation.clearWatch(watch);
  watch = null;
};

/** {latitude, longitude, accuracy} no older than a minute, or nothing. */
export const placeNow = () => last && Date.now() - last.timestamp < 60000
  ? { latitude: last.coords.latitude, longitude: last.coords.longitude, accuracy: Math.round(last.coords.accuracy) }
  : {};
