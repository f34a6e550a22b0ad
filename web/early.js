// Before the first paint: the theme, the reading size and the layout that the reader chose
// on this device. The program writes them (see app/ui/state/prefs.go).
(() => {
  let kept = "";
  try {
    kept = localStorage.getItem("mudawwana.prefs") || "";
  } catch {
    return; // storage refused: the device's own theme
  }
  const prefs = new URLSearchParams(kept);
  const page = document.documentElement;
  for (const name of ["theme", "size", "plain"]) {
    if (prefs.get(name)) page.dataset[name] = prefs.get(name);
  }
})();
