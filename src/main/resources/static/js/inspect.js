// Inspector mode: papers one after the other, by camera, picture or typing, all day and without a network.
const page = document.getElementById("inspect");
const KEPT = "shubbak.scans";
const scans = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
const said = reason => page.querySelector(`template[data-reason="${reason}"]`).content.textContent.trim();
const inShort = reason => page.querySelector(`template[data-reason="${reason}"]`).content.querySelector("strong").textContent;
const byId = id => document.getElementById(id);
let checker;
let camera;

function draw() {
    const wanted = byId("only").value;
    byId("scans").tBodies[0].replaceChildren(...scans.filter(scan => !wanted || scan.colour === wanted).map(row));
    byId("none").hidden = scans.length > 0;
    for (const counter of page.querySelectorAll("[data-count]")) {
        counter.textContent = scans.filter(scan => scan.colour === counter.dataset.count).length;
    }
    localStorage.setItem(KEPT, JSON.stringify(scans));
}

function row(scan) {
    const made = byId("row").content.cloneNode(true);
    made.querySelector("tr").className = "proof-" + scan.colour.toLowerCase();
    const cells = { ...scan, verdict: inShort(scan.reason), when: new Date(scan.at).toLocaleTimeString(document.documentElement.lang) };
    for (const place of made.querySelectorAll("[data-cell]")) {
        place.textContent = cells[place.dataset.cell] ?? "";
    }
    return made;
}

async function add(text) {
    if (scans[0]?.text === text) {
        return;
    }
    const verdict = checker ? await checker.check(text) : { colour: "AMBER", reason: "NO_KEYS" };
    const { number = "", holder = "", place = "" } = verdict.claims ?? {};
    scans.unshift({ text, at: Date.now(), colour: verdict.colour, reason: verdict.reason, number, holder, place });
    draw();
    byId("last").className = "verdict-box proof-" + verdict.colour.toLowerCase();
    byId("last").textContent = [said(verdict.reason), number, holder].filter(Boolean).join(" – ");
}

/** The text of a QR in a picture, by the browser's own reader where it has one, else by the one that is shipped. */
async function read(picture) {
    if ("BarcodeDetector" in window) {
        const found = await new BarcodeDetector({ formats: ["qr_code"] }).detect(picture).catch(() => []);
        if (found.length) {
            return found[0].rawValue;
        }
    }
    const canvas = document.createElement("canvas");
    canvas.width = picture.videoWidth || picture.width;
    canvas.height = picture.videoHeight || picture.height;
    const paint = canvas.getContext("2d", { willReadFrequently: true });
    paint.drawImage(picture, 0, 0);
    const points = paint.getImageData(0, 0, canvas.width, canvas.height);
    return window.jsQR(points.data, points.width, points.height)?.data;
}

async function look() {
    if (!camera) {
        return;
    }
    const video = byId("video");
    const text = video.readyState >= 2 ? await read(video) : undefined;
    if (text) {
        await add(text);
    }
    setTimeout(look, 200);
}

async function toggle() {
    const video = byId("video");
    if (camera) {
        camera.getTracks().forEach(track => track.stop());
        camera = undefined;
    } else {
        try {
            camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1920 } } });
            video.srcObject = camera;
            await video.play();
            look();
        } catch (refused) {
            byId("no-camera").hidden = false;
        }
    }
    video.hidden = !camera;
}

async function picture(event) {
    for (const file of event.target.files) {
        const text = await createImageBitmap(file).then(read, () => undefined);
        await add(text ?? file.name);
    }
    event.target.value = "";
}

function save() {
    const quoted = value => `"${String(value ?? "").replaceAll('"', '""').replace(/^([=+\-@\t\r])/, "'$1")}"`;
    const lines = scans.map(scan => [new Date(scan.at).toISOString(), scan.reason, scan.number, scan.holder, scan.place, scan.text].map(quoted).join(","));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\uFEFFat,verdict,number,holder,place,text\n" + lines.join("\n")], { type: "text/csv" }));
    link.download = "inspection.csv";
    link.click();
}

if (page) {
    navigator.serviceWorker?.register("/L/sw.js", { scope: "/L/" });
    const { Checker, pinnedRoot } = await import(page.dataset.paper);
    const pinned = pinnedRoot(page.dataset.root);
    byId("other-root").hidden = !pinned.changed;
    const prepared = new Checker(pinned.root);
    await prepared.prepare().then(() => (checker = prepared), () => (byId("no-keys").hidden = false));
    byId("camera").addEventListener("click", toggle);
    byId("picture").addEventListener("change", picture);
    byId("only").addEventListener("change", draw);
    byId("save").addEventListener("click", save);
    byId("clear").addEventListener("click", () => {
        scans.length = 0;
        draw();
    });
    byId("typed").addEventListener("submit", event => {
        event.preventDefault();
        add(new FormData(event.target).get("text").trim());
        event.target.reset();
    });
    draw();
    document.documentElement.dataset.ready = "yes";
}
