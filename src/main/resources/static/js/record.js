// Checks that every line of the record is in the tree whose head was signed (RFC 9162, 2.1.3.2).
const head = document.getElementById("record-head");
const verdict = document.getElementById("record-verdict");
const encoder = new TextEncoder();

const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer()));
const hex = bytes => Array.from(bytes, octet => octet.toString(16).padStart(2, "0")).join("");
const unhex = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));
const unbase64 = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));
const node = (left, right) => sha256(new Uint8Array([1]), left, right);

async function signed(lines) {
    const keys = Object.fromEntries(head.dataset.keys.trim().split(" ").map(pair => pair.split("=")));
    const point = unhex(keys[lines[6]] ?? "");
    if (hex((await sha256(point)).subarray(0, 8)) !== lines[6]) {
        return false;
    }
    const key = await crypto.subtle.importKey("raw", point, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
    return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, unbase64(head.dataset.signature), encoder.encode(head.dataset.text));
}

async function included(leaf, index, size, path, root) {
    let hash = await sha256(new Uint8Array([0]), leaf);
    let at = BigInt(index);
    let last = BigInt(size) - 1n;
    for (const other of path) {
        if (last === 0n) {
            return false;
        }
        if ((at & 1n) === 1n || at === last) {
            hash = await node(other, hash);
            while ((at & 1n) === 0n && at !== 0n) {
                at >>= 1n;
                last >>= 1n;
            }
        } else {
            hash = await node(hash, other);
        }
        at >>= 1n;
        last >>= 1n;
    }
    return last === 0n && hex(hash) === root;
}

async function prove() {
    const lines = head.dataset.text.split("\n");
    let right = lines[0] === "shubbak-journal-head/1" && (await signed(lines));
    for (const line of document.querySelectorAll("[data-index]")) {
        const leaf = encoder.encode(line.querySelector("[data-leaf]").textContent);
        const path = line.dataset.path.split(",").filter(Boolean).map(unhex);
        const inside = await included(leaf, line.dataset.index, lines[3], path, lines[4]);
        line.querySelector("[data-mark]").classList.add(inside ? "proved-yes" : "proved-no");
        right &&= inside;
    }
    verdict.textContent = right ? verdict.dataset.yes : verdict.dataset.no;
    head.classList.add(right ? "proof-green" : "proof-red");
}

await prove();
document.documentElement.dataset.proved = "yes";
