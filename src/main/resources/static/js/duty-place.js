// The project's place of signing on can be taken from where this device is.
document.getElementById("here")?.addEventListener("click", () => navigator.geolocation?.getCurrentPosition(({ coords }) => {
  document.getElementById("latitude").value = coords.latitude.toFixed(6);
  document.getElementById("longitude").value = coords.longitude.toFixed(6);
}));
