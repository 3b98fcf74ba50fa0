// Answers of a visit: kept in the page's store as they are given, sent one after the other, again after a lost connection.
const list = document.getElementById("check");
const sending = document.getElementById("sending");
const finish = document.getElementById("finish");
const store = "visit-" + list.dataset.visit;
const queue = JSON.parse(localStorage.getItem(store) ?? "{}");
let busy = false;

const keep = () => localStorage.setItem(store, JSON.stringify(queue));
const show = state => {
  sending.dataset.state = state;
  sending.textContent = sending.dataset[state];
};

function read(item) {
  const code = item.dataset.code;
  const chosen = item.querySelector("input[type=radio]:checked") ?? item.querySelector("input[inputmode=numeric]");
  const note = item.querySelector(`[name="note-${code}"]`);
  return { answer: chosen?.value ?? "", note: note.value, edition: Date.now() };
}

function fill(item, kept) {
  for (const radio of item.querySelectorAll("input[type=radio]")) {
    radio.checked = radio.value === kept.answer;
  }
  const number = item.querySelector("input[inputmode=numeric]");
  if (number) {
    number.value = kept.answer;
  }
  item.querySelector(`[name="note-${item.dataset.code}"]`).value = kept.note;
}

async function send(code, kept) {
  const body = new URLSearchParams(kept);
  const headers = { "X-CSRF-TOKEN": document.querySelector("meta[name=csrf]").content };
  const answer = await fetch(`/visits/${list.dataset.visit}/answers/${code}`, { method: "POST", body, headers });
  const refused = answer.status === 422 || answer.status === 409 || answer.status === 404;
  if (!answer.ok && !refused || answer.redirected) {
    throw new Error("not kept");
  }
  if (queue[code]?.edition === kept.edition) {
    delete queue[code];
    keep();
  }
  document.getElementById(code).querySelector(".saved").textContent =
    refused ? sending.dataset.refused : sending.dataset.saved;
}

async function flush() {
  if (busy) {
    return;
  }
  busy = true;
  try {
    while (Object.keys(queue).length > 0) {
      const [code, kept] = Object.entries(queue)[0];
      await send(code, kept);
    }
    show("saved");
  } catch {
    show("waiting");
  } finally {
    busy = false;
  }
}

list.addEventListener("change", event => {
  const item = event.target.closest("[data-code]");
  if (!item || event.target.type === "file") {
    return;
  }
  queue[item.dataset.code] = read(item);
  keep();
  flush();
});
finish?.addEventListener("submit", event => {
  if (Object.keys(queue).length > 0) {
    event.preventDefault();
    flush();
  }
});
for (const [code, kept] of Object.entries(queue)) {
  fill(document.getElementById(code), kept);
}
addEventListener("online", flush);
setInterval(flush, 4000);
flush();
