// The studio saves when the hand rests and keeps preview and counters fresh. Everything works without it.
const REST = 1500;
let timer;
let saving = null;

const part = () => document.querySelector("form[data-studio]");

function hold(form, version, key) {
  for (const field of document.querySelectorAll("#studio input[name=version]")) {
    field.value = version;
  }
  form.querySelector("input[name=commandKey]").value = key;
}

function refresh() {
  const frame = document.querySelector("iframe[name=preview]");
  if (frame) {
    frame.contentWindow.location.reload();
  }
  window.htmx?.ajax("GET", location.pathname, { target: "#side", select: "#side", swap: "outerHTML" });
}

function autosave(form) {
  saving = save(form).finally(() => { saving = null; });
}

async function save(form) {
  const says = form.querySelector("output");
  const words = document.body.dataset;
  says.textContent = words.saving;
  const typed = new URLSearchParams(new FormData(form));
  try {
    const answer = await fetch(form.dataset.studio, { method: "POST", body: typed });
    if (answer.ok) {
      hold(form, answer.headers.get("X-Draft-Version"), answer.headers.get("X-Command-Key"));
      says.textContent = words.saved;
      refresh();
    } else if (answer.status === 409) {
      // Somebody else saved: the page says so and shows what was typed.
      setTimeout(() => form.requestSubmit());
    } else {
      says.textContent = words.failed;
    }
  } catch {
    says.textContent = words.failed;
  }
}

function isHelp(element) {
  return element.name?.startsWith("help.") || element.name?.startsWith("block.");
}

document.addEventListener("input", (event) => {
  const form = part();
  if (form && event.target.form === form && !isHelp(event.target) && !event.target.dataset.reshape) {
    clearTimeout(timer);
    timer = setTimeout(() => autosave(form), REST);
  }
});

document.addEventListener("change", (event) => {
  if (event.target.dataset?.reshape) {
    const form = part();
    const entry = event.target.closest(".entry");
    clearTimeout(timer);
    form.querySelector("input[name=act]")?.remove();
    if (entry) {
      const act = document.createElement("input");
      act.type = "hidden";
      act.name = "act";
      act.value = `show:${event.target.name.replace(/\.[^.]+$/, "")}`;
      form.append(act);
    }
    form.requestSubmit();
  }
});

// A hand that presses a button while the page saves waits for it, so that nobody is in his own way.
document.addEventListener("submit", (event) => {
  clearTimeout(timer);
  if (saving) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const { target, submitter } = event;
    saving.then(() => setTimeout(() => target.requestSubmit(submitter)));
  }
}, true);

// A page that says what was wrong is shown as well; an answer that is no page of the studio never takes its place.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target.id === "studio" && !event.detail.serverResponse.includes('id="studio"')) {
    event.detail.shouldSwap = false;
    part().querySelector("output").textContent = document.body.dataset.failed;
    return;
  }
  if ([409, 422].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

document.addEventListener("htmx:afterSettle", () => {
  const entry = document.querySelector(".entry[data-at]");
  if (entry) {
    entry.scrollIntoView({ block: "nearest" });
    entry.querySelector("input:not([type=hidden]), select, textarea")?.focus({ preventScroll: true });
    delete entry.dataset.at;
  } else {
    document.querySelector("#studio [data-focus]")?.focus();
  }
});

document.addEventListener("click", (event) => {
  const tab = event.target.closest("[data-preview]");
  if (tab) {
    for (const other of document.querySelectorAll("[data-preview]")) {
      other.removeAttribute("aria-current");
    }
    tab.setAttribute("aria-current", "page");
  }
});
