// Shows one slide after the other, each as large as the screen holds.
const slides = [...document.querySelectorAll(".slide")];
let at = 0;
const show = () => slides.forEach((slide, index) => slide.classList.toggle("on", index === at));
document.body.classList.add("scripted");

const LARGEST = 1.8;
const SMALLEST = 0.6;
const fit = (slide) => {
  let size = LARGEST;
  do {
    slide.style.setProperty("--fit", size.toFixed(2));
    size -= 0.05;
  } while (size >= SMALLEST && (slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth));
};
const fitAll = () => slides.forEach(fit);
document.fonts.ready.then(fitAll);
window.addEventListener("resize", fitAll);
fitAll();
show();
setInterval(() => {
  at = (at + 1) % Math.max(1, slides.length);
  show();
}, Number(document.body.dataset.seconds) * 1000);

// Fees, hours and notices are read anew now and then; a server that is away is asked again, and the slides go on.
const renew = async () => {
  try {
    if ((await fetch(location.href, { cache: "no-store" })).ok) {
      location.reload();
      return;
    }
  } catch {
    // It is asked again.
  }
  setTimeout(renew, 60000);
};
setTimeout(renew, 900000);
