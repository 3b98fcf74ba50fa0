// Keyboard, autosave and small comforts of the staff pages. Everything works without it.
const typing = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;
const rows = () => [...document.querySelectorAll("[data-rows] [data-row]")];

function move(step) {
  const all = rows();
  if (all.length === 0) {
    return;
  }
  const at = all.findIndex((row) => row.classList.contains("at"));
  const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
  all.forEach((row) => row.classList.toggle("at", row === next));
  next.querySelector("a, button")?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function open() {
  document.querySelector("[data-row].at a, [data-row].at button")?.click();
}

function help() {
  document.getElementById("help")?.showModal();
}

// Physical keys, so that the Arabic layout needs no switching.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey && event.code === "Enter") {
    const form = event.target.closest("form") ?? document.querySelector("form[data-main]");
    const button = form?.querySelector("[data-save-next]") ?? form?.querySelector("[type=submit]");
    if (button) {
      event.preventDefault();
      form.requestSubmit(button);
    }
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || document.querySelector("dialog[open]")) {
    return;
  }
  const act = event.code === "Slash" ? (event.shiftKey ? help : () => document.getElementById("seek")?.focus())
    : event.code === "KeyJ" ? () => move(1)
    : event.code === "KeyK" ? () => move(-1)
    : event.code === "Enter" && event.target === document.body ? open
    : null;
  if (act) {
    event.preventDefault();
    act();
  }
});

document.getElementById("help-link")?.addEventListener("click", (event) => {
  event.preventDefault();
  help();
});

// Of a strip that is wider than the screen, the tab that is open is seen.
document.querySelectorAll(".tabs [aria-current]").forEach((tab) => {
  const strip = tab.closest(".tabs");
  const [at, from] = [tab.getBoundingClientRect(), strip.getBoundingClientRect()];
  strip.scrollLeft += at.left + at.width / 2 - from.left - from.width / 2;
});

// A form sent twice by an impatient hand goes once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method === "post" && !event.defaultPrevented) {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "yes";
    addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
  }
});

// Autosave: <form data-autosave="/address"> sends itself when the hand rests, and says so in its <output>.
for (const form of document.querySelectorAll("form[data-autosave]")) {
  let timer;
  const says = form.querySelector("output");
  const save = async () => {
    says.textContent = document.body.dataset.saving;
    try {
      const typed = new URLSearchParams();
      for (const [name, value] of new FormData(form)) {
        if (typeof value === "string") {
          typed.append(name, value);
        }
      }
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: typed });
      says.textContent = answer.ok ? document.body.dataset.saved : document.body.dataset.failed;
    } catch {
      says.textContent = document.body.dataset.failed;
    }
  };
  document.addEventListener("input", (event) => {
    if (event.target.form === form) {
      clearTimeout(timer);
      timer = setTimeout(save, 900);
    }
  });
  form.addEventListener("submit", () => clearTimeout(timer));
}

// What a visit kept on this device goes when its visitor signs out or somebody else signs in.
const { person, unsent: unsentSentence } = document.body.dataset;
const visited = () => localStorage.getItem("visit-person");
const leaving = document.querySelector('form[action="/sign-out"]');
leaving?.addEventListener("submit", async (event) => {
  if (!visited()) {
    return;
  }
  event.preventDefault();
  const { keepOnlyOf, unsent } = await import("./visit-kept.js");
  if (!leaving.dataset.warned && await unsent(person) > 0) {
    leaving.dataset.warned = "yes";
    say(unsentSentence);
    return;
  }
  await keepOnlyOf("");
  localStorage.removeItem("visit-person");
  leaving.submit();
});
if (person && visited() && visited() !== person) {
  import("./visit-kept.js").then(({ keepOnlyOf }) => keepOnlyOf(person)).then(() => localStorage.removeItem("visit-person"));
}

document.querySelector("[data-focus]")?.focus();

function say(sentence) {
  const line = document.createElement("div");
  line.className = "notice failed toast-line";
  line.setAttribute("role", "alert");
  line.textContent = sentence;
  document.body.append(line);
  setTimeout(() => line.remove(), 8000);
}

document.addEventListener("htmx:sendError", () => say(document.body.dataset.failed));
document.addEventListener("htmx:responseError", () => say(document.body.dataset.failed));
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRF-TOKEN"] = document.querySelector("meta[name=csrf]")?.content ?? "";
});

const clock = document.getElementById("clock");
if (clock) {
  const locale = `${document.documentElement.lang}-EG-u-nu-latn`;
  const day = new Intl.DateTimeFormat(locale, { timeZone: "Africa/Cairo", weekday: "long", day: "numeric", month: "long" });
  const hour = new Intl.DateTimeFormat(locale, { timeZone: "Africa/Cairo", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const tick = () => { clock.textContent = `${day.format(new Date())} · ${hour.format(new Date())}`; };
  tick();
  setInterval(tick, 15000);
}

// Paper shows what a screen folds away.
const folded = "details.behind:not([open])";
window.addEventListener("beforeprint", () =>
  document.querySelectorAll(folded).forEach((one) => {
    one.open = true;
    one.dataset.unfolded = "";
  }),
);
window.addEventListener("afterprint", () =>
  document.querySelectorAll("[data-unfolded]").forEach((one) => {
    one.open = false;
    delete one.dataset.unfolded;
  }),
);
