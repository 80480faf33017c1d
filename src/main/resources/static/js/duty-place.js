// Fills in the position of this device as the project's place for signing on.
document.getElementById("here")?.addEventListener("click", () => navigator.geolocation?.getCurrentPosition(({ coords }) => {
  document.getElementById("latitude").value = coords.latitude.toFixed(6);
  document.getElementById("longitude").value = coords.longitude.toFixed(6);
}));
