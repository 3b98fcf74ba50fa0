// Listens to a hall: by server-sent events, or by asking every few seconds when the stream does not hold.
const POLL = 5000;
const STALE = 30000;

export function listen(element, told, stale) {
  let heard = Date.now();
  let polling;
  const hear = (news) => {
    heard = Date.now();
    stale(false);
    told(news);
  };
  const poll = async () => {
    try {
      const answer = await fetch(element.dataset.poll, { cache: "no-store" });
      if (answer.ok) {
        hear(await answer.json());
      }
    } catch {
      // The next round asks again; the clock below says when what is shown is old.
    }
  };
  const stream = () => {
    const source = new EventSource(element.dataset.live);
    source.addEventListener("hall", (event) => {
      clearInterval(polling);
      polling = undefined;
      hear(JSON.parse(event.data));
    });
    source.onerror = () => {
      polling ??= setInterval(poll, POLL);
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(stream, POLL);
      }
    };
  };
  stream();
  setInterval(() => {
    if (Date.now() - heard > STALE) {
      stale(true);
      polling ??= setInterval(poll, POLL);
    }
  }, 3000);
}
