// Listens to a hall: by server-sent events, or by asking every few seconds when the stream does not hold.
// Everybody waits a little longer or shorter, so that a crowd that lost its streams does not come back as one.
const STALE = 30000;

const about = (time) => time * (0.75 + Math.random() / 2);

export function listen(element, told, stale, poll = 5000) {
  let heard = Date.now();
  let polling;
  const hear = () => {
    heard = Date.now();
    stale(false);
  };
  const stop = () => {
    clearTimeout(polling);
    polling = undefined;
  };
  const ask = async () => {
    try {
      const answer = await fetch(element.dataset.poll, { cache: "no-store" });
      if (answer.ok) {
        const news = await answer.json();
        hear();
        told(news);
      }
    } catch {
      // The next round asks again; the clock below says when what is shown is old.
    }
    if (polling) {
      polling = setTimeout(ask, about(poll));
    }
  };
  const askOn = () => {
    polling ??= setTimeout(ask, about(poll));
  };
  const stream = () => {
    const source = new EventSource(element.dataset.live);
    source.addEventListener("hall", (event) => {
      stop();
      hear();
      told(JSON.parse(event.data));
    });
    source.addEventListener("beat", () => {
      stop();
      hear();
    });
    source.onerror = () => {
      askOn();
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(stream, about(3 * poll));
      }
    };
  };
  stream();
  setInterval(() => {
    if (Date.now() - heard > STALE) {
      stale(true);
      askOn();
    }
  }, 3000);
}
