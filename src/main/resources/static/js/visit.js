// A visit on a tablet: what is typed, photographed and asked for is kept here at once and sent one after the other, again after
// a lost connection. What the server refuses is not sent again by itself; it is shown, with a way out.
import { forget, keep, kept } from "./visit-kept.js";

const list = document.getElementById("check");
const sending = document.getElementById("sending");
const finish = document.getElementById("finish");
const actions = document.querySelector("#actions form[data-ask]");
const { visit, person } = list.dataset;
const RETRY = 4000;
const LONGEST_SIDE = 2000;
let busy = false;
let stopped = false;
let queue = [];

const key = () => ([1e7] + -1e3 + -4e3 + -8e3 + -1e11).replace(/[018]/g,
  c => (c ^ crypto.getRandomValues(new Uint8Array(1))[0] & 15 >> c / 4).toString(16));
const waiting = () => queue.filter(item => !item.refused);
const place = item => item.kind === "action" ? document.getElementById("waiting-actions") : document.getElementById(item.code).querySelector(".saved");

function show(state) {
  if (sending.dataset.state === state) {
    return;
  }
  sending.dataset.state = state;
  document.getElementById("sending-word").textContent = sending.dataset[state];
  document.getElementById("sending-again").hidden = state !== "stopped";
}

function say(item, word) {
  const line = place(item);
  line.textContent = word;
  if (item.refused) {
    const drop = document.createElement("button");
    drop.type = "button";
    drop.className = "btn btn-secondary btn-sm";
    drop.textContent = sending.dataset.drop;
    drop.addEventListener("click", async () => {
      await remove(item);
      location.reload();
    });
    line.append(" ", drop);
  }
}

async function put(item) {
  queue = queue.filter(one => one.id !== item.id).concat(item);
  await keep(person, visit, item);
  say(item, sending.dataset.here);
  flush();
}

async function remove(item) {
  queue = queue.filter(one => one.id !== item.id || one.edition !== item.edition);
  await forget(person, visit, item);
}

function read(item) {
  const code = item.dataset.code;
  const chosen = item.querySelector("input[type=radio]:checked") ?? item.querySelector("input[inputmode=numeric]");
  const note = item.querySelector(`[name="note-${code}"]`);
  return { id: code, kind: "answer", code, answer: chosen?.value ?? "", note: note.value, edition: Date.now() };
}

function fill(item) {
  const line = document.getElementById(item.code);
  for (const radio of line.querySelectorAll("input[type=radio]")) {
    radio.checked = radio.value === item.answer;
  }
  const number = line.querySelector("input[inputmode=numeric]");
  if (number) {
    number.value = item.answer;
  }
  line.querySelector(`[name="note-${item.code}"]`).value = item.note;
}

function request(item) {
  if (item.kind === "answer") {
    return [`answers/${item.code}`, new URLSearchParams({ answer: item.answer, note: item.note, edition: item.edition })];
  }
  if (item.kind === "action") {
    return ["actions", new URLSearchParams({ what: item.what, owner: item.owner, due: item.due, commandKey: item.id })];
  }
  const body = new FormData();
  body.append("photo", item.blob, item.name);
  body.append("commandKey", item.id);
  return [`photos/${item.code}`, body];
}

/** kept, refused, stopped (not signed in or not allowed any more) or later. */
async function send(item) {
  const [path, body] = request(item);
  const headers = { "X-CSRF-TOKEN": document.querySelector("meta[name=csrf]").content };
  let answer;
  try {
    answer = await fetch(`/visits/${visit}/${path}`, { method: "POST", body, headers });
  } catch {
    return "later";
  }
  const away = answer.redirected && !new URL(answer.url).pathname.startsWith(`/visits/${visit}`);
  if (answer.status === 401 || answer.status === 403 || away) {
    return "stopped";
  }
  if (answer.ok) {
    return "kept";
  }
  return answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 429 ? "refused" : "later";
}

async function settle(item, outcome) {
  if (outcome === "refused") {
    item.refused = true;
    await keep(person, visit, item);
    say(item, item.kind === "photo" ? sending.dataset.refusedPhoto : sending.dataset.refused);
    return;
  }
  await remove(item);
  if (!queue.some(one => one.id === item.id)) {
    say(item, sending.dataset.saved);
  }
  if (item.kind === "photo") {
    const count = document.getElementById(item.code).querySelector("[data-photos]");
    count.dataset.photos = Number(count.dataset.photos) + 1;
    count.textContent = `(${count.dataset.photos})`;
  }
  if (item.kind === "action") {
    list.dataset.asked = "yes";
  }
}

async function flush() {
  if (busy || stopped) {
    return;
  }
  busy = true;
  let outcome = "kept";
  while (waiting().length > 0 && (outcome === "kept" || outcome === "refused")) {
    const item = waiting()[0];
    outcome = await send(item);
    if (outcome === "kept" || outcome === "refused") {
      await settle(item, outcome);
    }
  }
  busy = false;
  stopped = outcome === "stopped";
  show(stopped ? "stopped" : waiting().length > 0 ? "waiting" : queue.length > 0 ? "left" : "saved");
  if (list.dataset.asked && queue.length === 0 && !typing()) {
    location.reload();
  }
}

const typing = () => document.activeElement?.matches("input, textarea, select") && document.activeElement.value !== "";

/** A picture as large as a paper needs, upright, without what the camera wrote beside it; anything else as it is. */
async function smaller(file) {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise(done => canvas.toBlob(blob => done(blob ?? file), "image/jpeg", 0.85));
  } catch {
    return file;
  }
}

async function photograph(input, code) {
  const [file] = input.files;
  if (!file) {
    return;
  }
  const blob = await smaller(file);
  const name = blob === file ? file.name : file.name.replace(/\.[^.]*$/, "") + ".jpg";
  input.value = "";
  await put({ id: key(), kind: "photo", code, name, blob, edition: Date.now() });
}

list.addEventListener("change", event => {
  const item = event.target.closest("[data-code]");
  if (item && event.target.type === "file") {
    photograph(event.target, item.dataset.code);
  } else if (item) {
    put(read(item));
  }
});
list.addEventListener("input", event => {
  const item = event.target.closest("[data-code]");
  if (item && event.target.type !== "file") {
    keep(person, visit, read(item));
  }
});
actions?.addEventListener("submit", event => {
  const typed = Object.fromEntries(new FormData(actions));
  if (typed.what && typed.owner && typed.due) {
    event.preventDefault();
    put({ id: typed.commandKey, kind: "action", what: typed.what, owner: typed.owner, due: typed.due, edition: Date.now() });
    actions.reset();
    actions.elements.commandKey.value = key();
    document.activeElement?.blur();
  }
});
finish?.addEventListener("submit", event => {
  if (queue.length > 0) {
    event.preventDefault();
    flush();
    sending.scrollIntoView({ block: "center" });
  }
});
document.getElementById("sending-again").addEventListener("click", () => location.reload());
for (const form of list.querySelectorAll("form[data-photo]")) {
  form.querySelector("button").hidden = true;
}
localStorage.setItem("visit-person", person);
queue = await kept(person, visit);
for (const item of queue) {
  if (item.kind === "answer") {
    fill(item);
  }
  say(item, item.refused ? sending.dataset.refused : sending.dataset.here);
}
addEventListener("online", flush);
setInterval(flush, RETRY);
flush();
document.documentElement.dataset.visit = "ready";
