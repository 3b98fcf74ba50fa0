// Shows one slide after the other.
const slides = [...document.querySelectorAll(".slide")];
let at = 0;
const show = () => slides.forEach((slide, index) => slide.classList.toggle("on", index === at));
document.body.classList.add("scripted");
show();
setInterval(() => {
  at = (at + 1) % Math.max(1, slides.length);
  show();
}, Number(document.body.dataset.seconds) * 1000);

// Fees, hours and notices are read anew now and then.
setTimeout(() => location.reload(), 900000);
