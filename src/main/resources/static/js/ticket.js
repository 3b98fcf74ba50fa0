// Brings a ticket's page up to date: while he waits only the sentences change; for all else the page is loaded again.
import { listen } from "./live.js";

const ticket = document.querySelector(".phone-ticket");
const over = ["DONE", "LEFT", "NO_SHOW", "EXPIRED"].includes(ticket.dataset.state);

function show(news) {
  const ahead = ticket.querySelector("[data-ahead]");
  if (!ahead || news.text === undefined) {
    return;
  }
  if (ahead.textContent !== news.text) {
    ahead.textContent = news.text;
  }
  ticket.querySelector("[data-more]").textContent = news.more;
}

if (!over) {
  listen(ticket, (news) => {
    if (news.state !== ticket.dataset.state || (news.state === "CALLED" && news.window !== Number(ticket.dataset.window))) {
      if (news.state === "CALLED") {
        navigator.vibrate?.([400, 200, 400]);
      }
      location.reload();
    } else {
      show(news);
    }
  }, (old) => ticket.classList.toggle("old", old), 15000);
}
