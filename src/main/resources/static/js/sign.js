// An official signs with the token on his own computer: this page asks the signing program there, on 127.0.0.1, and nobody else.
const panel = document.getElementById("signing");
const says = panel.querySelector(".signing-state");
const pairing = panel.querySelector(".pairing");
const code = document.getElementById("pairing");
const agent = panel.dataset.agent;
const KEPT = "shubbak-signing-program";
const PATIENCE = 120;

class Stop extends Error {
  constructor(sentence) {
    super(sentence);
    this.sentence = sentence;
  }
}

function say(sentence, stopped = false) {
  says.textContent = sentence;
  panel.classList.toggle("stopped", stopped);
  if (sentence) {
    panel.scrollIntoView({ block: "center" });
  }
}

const word = (name) => panel.dataset[name] ?? panel.dataset.failed;
const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

async function ask(path, content) {
  const headers = { "X-Shubbak-Pairing": localStorage.getItem(KEPT) ?? "" };
  if (content) {
    headers["Content-Type"] = "application/json";
  }
  let answer;
  try {
    answer = await fetch(agent + path, { method: content ? "POST" : "GET", headers, body: content && JSON.stringify(content), cache: "no-store" });
  } catch {
    throw new Stop(word("none"));
  }
  const body = await answer.json().catch(() => ({}));
  if (answer.ok) {
    return body;
  }
  if (body.problem === "pairing") {
    pairing.hidden = false;
    code.focus();
  }
  throw new Stop(word(body.problem));
}

// Ready when the program is there, knows this browser, and its token is open; the PIN is typed in its own window.
async function ready() {
  if (!pairing.hidden && code.value.trim()) {
    localStorage.setItem(KEPT, code.value.trim().toUpperCase());
  }
  say(word("asking"));
  let state = await ask("/v1/state");
  pairing.hidden = true;
  if (state.asks) {
    window.open(`${agent}/`, "shubbak-agent", "popup,width=520,height=720");
  }
  for (let second = 0; !state.open && second < PATIENCE; second++) {
    say(word("locked"));
    await pause(1);
    state = await ask("/v1/state");
  }
  if (!state.open) {
    throw new Stop(word("late"));
  }
}

function add(form, name, value) {
  const input = document.createElement("input");
  input.type = "hidden";
  input.name = name;
  input.value = value;
  form.append(input);
}

// One run at a time, and every end of it is said.
let running = false;
async function run(work) {
  if (running) {
    return;
  }
  running = true;
  try {
    await work();
  } catch (failure) {
    say(failure instanceof Stop ? failure.sentence : panel.dataset.failed, true);
  } finally {
    running = false;
  }
}

async function prepare(form, outcome) {
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") {
      typed.append(name, value);
    }
  }
  typed.set("outcome", outcome);
  let answer;
  try {
    answer = await fetch(form.dataset.ownHand, { method: "POST", body: typed });
  } catch {
    throw new Stop(word("failed"));
  }
  const body = await answer.json().catch(() => ({}));
  if (body.refused) {
    throw new Stop(body.refused);
  }
  return answer.ok ? body.toSign : null;
}

async function approve(form, outcome) {
  await ready();
  say(word("preparing"));
  const asked = await prepare(form, outcome);
  add(form, "outcome", outcome);
  if (asked) {
    say(word("consent"));
    const signed = await ask("/v1/signatures", {
      certificate: asked.certificate, text: asked.text, service: asked.service, number: asked.number, holder: asked.holder,
    });
    add(form, "prepared", asked.prepared);
    add(form, "signature", signed.signature);
    say(word("sending"));
  }
  form.submit();
}

const act = document.querySelector("form[data-own-hand]");
if (act) {
  const reasons = (outcome) => document.querySelector(`[name="reason.${outcome}"]`) !== null;
  act.addEventListener("submit", (event) => {
    const outcome = event.submitter?.value;
    if (outcome && !reasons(outcome)) {
      event.preventDefault();
      run(() => approve(act, outcome));
    }
  });
  if (act.dataset.signAgain) {
    say(word("again"));
    run(() => approve(act, act.dataset.signAgain));
  }
}

// His own page: what is in the token, one is chosen, and its key is proved.
const present = document.querySelector("form[data-present]");
if (present) {
  const list = present.querySelector(".certificates");
  const choices = present.querySelector(".choices");
  const button = present.querySelector("button");
  let held = [];

  const show = (one, at) => {
    const box = document.createElement("div");
    box.className = "form-check";
    const radio = Object.assign(document.createElement("input"), { type: "radio", name: "chosen", value: String(at), id: `chosen-${at}`, className: "form-check-input", checked: at === 0 });
    const label = Object.assign(document.createElement("label"), { htmlFor: radio.id, className: "form-check-label" });
    const name = document.createElement("bdi");
    name.textContent = one.subject;
    const more = document.createElement("span");
    const day = document.createElement("bdi");
    day.textContent = one.until;
    more.append(`${one.issuer} · `, day);
    label.append(name, more);
    box.append(radio, label);
    return box;
  };

  const look = async () => {
    await ready();
    held = (await ask("/v1/certificates")).certificates;
    if (held.length === 0) {
      throw new Stop(word("missing"));
    }
    choices.replaceChildren(...held.map(show));
    list.hidden = false;
    button.textContent = button.dataset.prove;
    say("");
  };

  const prove = async () => {
    const one = held[Number(new FormData(present).get("chosen"))];
    await ready();
    const csrf = new URLSearchParams({ _csrf: new FormData(present).get("_csrf") });
    const challenge = await fetch(present.dataset.present, { method: "POST", body: csrf });
    if (!challenge.ok) {
      throw new Stop(word("failed"));
    }
    say(word("consent"));
    const text = btoa(String.fromCharCode(...new TextEncoder().encode(await challenge.text())));
    const signed = await ask("/v1/signatures", { certificate: one.sha256, text });
    add(present, "chain", one.chain.join(" "));
    add(present, "signature", signed.signature);
    say(word("sending"));
    present.submit();
  };

  present.addEventListener("submit", (event) => {
    event.preventDefault();
    run(held.length === 0 ? look : prove);
  });
}
