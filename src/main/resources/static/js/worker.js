// Keeps the pages and lists with which papers are checked. The list of files, KEPT, is put before this text.
const FILES = "shubbak-files-" + hash(KEPT.join());
const LISTS = "shubbak-lists";
const PAGES = ["/L/inspect", "/L/offline"];
const PATIENCE = 4000;

function hash(text) {
    let value = 0;
    for (const letter of text) {
        value = (value * 31 + letter.codePointAt(0)) | 0;
    }
    return value;
}

self.addEventListener("install", event => {
    event.waitUntil((async () => {
        const files = await caches.open(FILES);
        await files.addAll([...PAGES, ...KEPT]);
        const lists = await caches.open(LISTS);
        await lists.addAll(["/L/keys", "/L/status/0", "/L/status/1073741824", "/L/status/1610612736"]);
        await self.skipWaiting();
    })());
});

self.addEventListener("activate", event => {
    event.waitUntil((async () => {
        const names = await caches.keys();
        await Promise.all(names.filter(name => name.startsWith("shubbak-files-") && name !== FILES).map(name => caches.delete(name)));
        await self.clients.claim();
    })());
});

self.addEventListener("fetch", event => {
    const address = new URL(event.request.url);
    if (event.request.method !== "GET" || address.origin !== self.location.origin) {
        return;
    }
    if (address.pathname === "/L/keys" || address.pathname.startsWith("/L/status/")) {
        event.respondWith(newest(event.request, LISTS, address.pathname));
    } else if (event.request.mode === "navigate") {
        const page = address.pathname === "/L/inspect" ? "/L/inspect" : "/L/offline";
        event.respondWith(page === "/L/inspect" ? newest(event.request, FILES, page) : orElse(event.request, page));
    } else {
        event.respondWith(keptFirst(event.request));
    }
});

/** From the network, keeping it; what was kept when there is none. */
async function newest(request, cacheName, name) {
    const cache = await caches.open(cacheName);
    try {
        const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
        if (answer.ok) {
            await cache.put(name, answer.clone());
        }
        return answer;
    } catch (noNetwork) {
        return (await cache.match(name)) ?? Response.error();
    }
}

async function orElse(request, page) {
    try {
        return await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    } catch (noNetwork) {
        return (await caches.match(page)) ?? Response.error();
    }
}

async function keptFirst(request) {
    return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
