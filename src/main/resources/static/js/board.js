// Draws what a board shows and speaks each call once.
import { listen } from "./live.js";

const body = document.body;
const mine = Number(body.dataset.window);
const spoken = new Set();
const clips = [];
let speaking = false;
let first = true;
let ahead = 0;

function draw(element, ticket) {
  const [prefix, rest = ""] = ticket.split("-");
  const [digits, suffix] = rest.split("/");
  element.dataset.number = ticket;
  element.classList.toggle("long", digits.length > 3);
  element.querySelector(".prefix").textContent = prefix;
  element.querySelector(".figure").textContent = digits;
  element.querySelector(".suffix").textContent = suffix ? `/${suffix}` : "";
}

async function speak() {
  if (speaking) {
    return;
  }
  speaking = true;
  while (clips.length > 0) {
    const audio = new Audio(`${body.dataset.clips}${clips.shift()}.mp3`);
    try {
      await audio.play();
      await new Promise((done) => { audio.onended = done; audio.onerror = done; });
    } catch {
      clips.length = 0;
      document.getElementById("sound").hidden = false;
    }
  }
  speaking = false;
}

function announce(calls) {
  for (const call of [...calls].reverse()) {
    if (!spoken.has(call.id)) {
      spoken.add(call.id);
      if (!first && (mine === 0 || call.window === mine)) {
        clips.push(...call.clips);
      }
    }
  }
  first = false;
  speak();
}

function hall(news) {
  const [latest, ...before] = news.calls;
  if (latest) {
    const shown = document.querySelector("[data-latest] [data-number]");
    if (shown.dataset.call !== latest.id) {
      shown.dataset.call = latest.id;
      document.querySelector("[data-latest]").classList.remove("fresh");
      requestAnimationFrame(() => document.querySelector("[data-latest]").classList.add("fresh"));
    }
    draw(shown, latest.ticket);
    document.querySelector("[data-to] .figure").textContent = latest.window;
  }
  document.querySelector("[data-calls]").replaceChildren(...before.slice(0, 4).map((call) => {
    const line = document.createElement("li");
    const number = document.createElement("bdi");
    number.dir = "ltr";
    number.textContent = call.ticket;
    const window = document.createElement("span");
    window.textContent = call.window;
    line.append(number, window);
    return line;
  }));
  document.querySelector("[data-next]").replaceChildren(...news.next.flatMap((ticket) => {
    const number = document.createElement("bdi");
    number.dir = "ltr";
    number.textContent = ticket;
    return [number, " "];
  }));
  const message = document.querySelector("[data-message]");
  message.textContent = message.dataset.lang === "en" && news.messageEn ? news.messageEn : news.messageAr;
}

function over(news) {
  const window = news.windows.find((one) => one.window === mine);
  if (window) {
    draw(document.querySelector("[data-over] [data-number]"), window.ticket ?? "");
    document.querySelector("[data-over]").classList.toggle("calling", window.calling);
    document.querySelector("[data-shut]").hidden = window.open;
  }
}

const clock = document.getElementById("clock");
const hour = new Intl.DateTimeFormat(`${document.documentElement.lang}-EG-u-nu-latn`, { timeZone: "Africa/Cairo", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const tick = () => { clock.textContent = hour.format(new Date(Date.now() + ahead)); };

listen(body, (news) => {
  ahead = Date.parse(news.at) - Date.now();
  tick();
  (mine === 0 ? hall : over)(news);
  announce(news.calls);
}, (old) => body.classList.toggle("stale", old));

document.getElementById("sound").addEventListener("click", (event) => {
  event.target.hidden = true;
  new Audio(`${body.dataset.clips}chime.mp3`).play();
});

tick();
setInterval(tick, 10000);
