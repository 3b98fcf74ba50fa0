// Comforts of the kiosk: the reader's field is ready, the page speaks when asked, the ticket goes to the printer.
const speak = document.getElementById("speak");
speak.hidden = false;
speak.addEventListener("click", () => new Audio(`/audio/hall/${document.body.dataset.clips}.mp3`).play());

document.querySelector("[data-print]")?.addEventListener("click", (event) => {
  event.preventDefault();
  print();
});

// A reader types faster than a hand and ends with Enter: what it types goes into the field for it.
const scan = document.querySelector("[data-scan]");
document.addEventListener("keydown", (event) => {
  if (scan && event.target === document.body && event.key.length === 1 && !event.ctrlKey && !event.altKey) {
    scan.focus();
  }
});

// A page that nobody touches any more makes room for the next person, in Arabic; the first page rests until it is touched.
// While the server is away the page stays: behind it there would be no way back.
const { home, idle, calm } = document.body.dataset;
let timer;
const leave = async () => {
  try {
    const answer = await fetch(home, { cache: "no-store" });
    if (answer.ok) {
      location.assign(home);
      return;
    }
  } catch {
    // It is asked again.
  }
  timer = setTimeout(leave, 10000);
};
const wait = () => {
  clearTimeout(timer);
  timer = setTimeout(leave, Number(idle) * 1000);
};
for (const sign of ["pointerdown", "keydown", "scroll"]) {
  document.addEventListener(sign, wait, { passive: true });
}
if (calm === undefined) {
  wait();
}
