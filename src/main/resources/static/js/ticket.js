// Brings a ticket's page up to date when something changes; without it the page reloads itself.
import { listen } from "./live.js";

const ticket = document.querySelector(".phone-ticket");
let shown;
const over = ["DONE", "LEFT", "NO_SHOW", "EXPIRED"].includes(ticket.dataset.state);
(over ? () => {} : listen)(ticket, (news) => {
  const now = JSON.stringify(news);
  const before = shown;
  shown = now;
  const opened = news.state === ticket.dataset.state && news.window === Number(ticket.dataset.window);
  if (before !== undefined ? before !== now : !opened) {
    if (news.state === "CALLED") {
      navigator.vibrate?.([400, 200, 400]);
    }
    location.reload();
  }
}, (old) => ticket.classList.toggle("old", old));
