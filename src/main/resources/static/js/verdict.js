// Proves the paper whose QR led here by the signed text behind the # of the address, with or without a network.
const box = document.getElementById("proof");

function fill(verdict) {
    const row = box.querySelector(`template[data-reason="${verdict.reason}"]`);
    const shown = box.querySelector("[data-shown]");
    shown.replaceChildren(row.content.cloneNode(true));
    box.className = "verdict-box proof-" + verdict.colour.toLowerCase();
    for (const place of shown.querySelectorAll("[data-status-at]")) {
        place.textContent = day(verdict.statusAt);
    }
    const sameAsBelow = verdict.colour === "GREEN" && document.querySelector(".verdict-done");
    facts(sameAsBelow ? undefined : verdict.claims);
    box.hidden = false;
}

function day(seconds) {
    const form = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short", timeZone: "Africa/Cairo" });
    return form.format(new Date(seconds * 1000));
}

function facts(claims) {
    const list = box.querySelector("dl");
    list.hidden = !claims;
    if (!claims) {
        return;
    }
    const date = seconds => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "Africa/Cairo" }).format(new Date(seconds * 1000));
    const values = {
        ...claims,
        issued: date(claims.issuedAt),
        until: claims.until === undefined ? list.dataset.noEnd : date(claims.until - 1),
    };
    for (const place of list.querySelectorAll("[data-claim]")) {
        place.textContent = values[place.dataset.claim];
    }
}

async function prove() {
    if (!location.hash.startsWith("#1")) {
        return;
    }
    const { Checker, pinnedRoot } = await import(box.dataset.paper);
    const pinned = pinnedRoot(box.dataset.root);
    const checker = new Checker(pinned.root);
    const ready = checker.prepare().then(() => true, () => false);
    const verdict = (await ready) ? await checker.check(location.href) : { colour: "AMBER", reason: "NO_KEYS" };
    fill(pinned.changed && verdict.colour !== "RED" ? { colour: "RED", reason: "OTHER_ROOT" } : verdict);
}

if (box) {
    navigator.serviceWorker?.register("/L/sw.js", { scope: "/L/" });
    await prove();
    window.addEventListener("hashchange", prove);
    document.documentElement.dataset.proved = "yes";
}
