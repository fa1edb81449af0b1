// Dropping files, and following how they are added. Both pages work without it.
(() => {
  "use strict";
  const drop = document.querySelector("[data-drop]");
  if (drop) {
    const input = drop.querySelector("input[type=file]");
    const over = on => drop.classList.toggle("over", on);
    ["dragenter", "dragover"].forEach(type => drop.addEventListener(type, event => { event.preventDefault(); over(true); }));
    ["dragleave", "dragend"].forEach(type => drop.addEventListener(type, () => over(false)));
    drop.addEventListener("drop", event => {
      event.preventDefault();
      over(false);
      if (event.dataTransfer && event.dataTransfer.files.length) input.files = event.dataTransfer.files;
    });
  }
  const told = document.querySelector("[data-progress]");
  if (told) {
    const events = new EventSource(told.dataset.progress);
    events.addEventListener("progress", event => {
      const state = JSON.parse(event.data);
      if (state.over) { events.close(); location.reload(); return; }
      const count = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;
      told.textContent = `${state.step[0].toUpperCase()}${state.step.slice(1)}, ${count(state.seen, "capture")} so far, ${count(state.problems, "problem")}. ${state.name}`;
    });
  }
})();
