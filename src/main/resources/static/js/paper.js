// Checks the text of a paper's QR with nothing but the root's key, the signed list of keys and the signed status lists.
// The same rules, in the same order, as org.shubbak.signing.PaperCheck; both read the same test vectors.

const KEY_LIST = "application/shubbak-keys+cbor";
const STATUS_LIST = "application/statuslist+cwt";
const PURPOSES = ["ROOT", "JOURNAL", "PAPERS", "STATUS"];
const STATUSES = ["VALID", "REVOKED", "SUSPENDED", "SUPERSEDED"];
const LIST_SIZE = 2 ** 20;
const FIRST_OF_RECEIPTS = 2 ** 30;
const MOST_BYTES = 4096;
const DAY = 24 * 60 * 60;
const CLOCKS_DIFFER = 10 * 60;
const TEXT = /^(?:https?|HTTPS?):\/\/[^/#?\s]{1,200}\/L\/([0-9A-Z]{13})#1([0-9]{1,4000})$/;
const BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export const KINDS = ["licence", "permit", "certificate", "statement", "receipt", "letter"];

class Malformed extends Error {}

const wrong = what => {
    throw new Malformed(what);
};

/** Reads the part of CBOR that is used, in its one form. Maps become Map, numbers Number, bytes Uint8Array. */
function readCbor(bytes) {
    let at = 0;
    const octet = () => (at < bytes.length ? bytes[at++] : wrong("ends too early"));
    const take = length => {
        if (length > bytes.length - at) {
            wrong("ends too early");
        }
        at += length;
        return bytes.subarray(at - length, at);
    };
    const argument = size => {
        if (size < 24) {
            return size;
        }
        if (size > 27) {
            wrong("a length that is not used");
        }
        const width = 2 ** (size - 24);
        let value = 0;
        for (let i = 0; i < width; i++) {
            value = value * 256 + octet();
        }
        const shortest = width === 1 ? 24 : 2 ** (4 * width);
        return value >= shortest && value <= Number.MAX_SAFE_INTEGER ? value : wrong("longer than needed, or too large");
    };
    const value = depth => {
        if (depth > 6) {
            wrong("too deep");
        }
        const first = octet();
        const head = argument(first & 31);
        switch (first >> 5) {
            case 0:
                return head;
            case 1:
                return -1 - head;
            case 2:
                return take(head).slice();
            case 3:
                return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(take(head));
            case 4:
                return head > bytes.length - at ? wrong("ends too early") : Array.from({ length: head }, () => value(depth + 1));
            case 5:
                return map(head, depth);
            case 6:
                return { tag: head, value: value(depth + 1) };
            default:
                return wrong("a type that is not used");
        }
    };
    const map = (size, depth) => {
        if (size > bytes.length - at) {
            wrong("ends too early");
        }
        const entries = new Map();
        for (let i = 0; i < size; i++) {
            const key = value(depth + 1);
            if ((typeof key !== "number" && typeof key !== "string") || entries.has(key)) {
                wrong("a key that is no number or text, or comes twice");
            }
            entries.set(key, value(depth + 1));
        }
        return entries;
    };
    const read = value(0);
    return at === bytes.length ? read : wrong("bytes behind the end");
}

/** Writes the few values of the text that is signed. */
function writeCbor(parts) {
    const out = [0x80 | parts.length];
    for (const part of parts) {
        const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
        const type = typeof part === "string" ? 0x60 : 0x40;
        const length = bytes.length;
        if (length < 24) {
            out.push(type | length);
        } else if (length < 0x100) {
            out.push(type | 24, length);
        } else if (length < 0x10000) {
            out.push(type | 25, length >> 8, length & 255);
        } else {
            out.push(type | 26, length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255);
        }
        for (const octet of bytes) {
            out.push(octet);
        }
    }
    return new Uint8Array(out);
}

const hex = bytes => Array.from(bytes, octet => octet.toString(16).padStart(2, "0")).join("");

const unhex = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));

async function inflated(bytes, format, most) {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
    const out = [];
    let length = 0;
    try {
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
            length += part.value.length;
            if (length > most) {
                reader.cancel().catch(() => {});
                wrong("too large");
            }
            out.push(part.value);
        }
    } catch (broken) {
        wrong("not deflated");
    }
    return new Uint8Array(await new Blob(out).arrayBuffer());
}

async function ofDigits(digits) {
    if (digits.startsWith("0")) {
        wrong("not our digits");
    }
    const text = BigInt(digits).toString(16);
    const packed = unhex(text.length % 2 ? "0" + text : text);
    return packed[0] === 1 ? inflated(packed.subarray(1), "deflate-raw", MOST_BYTES) : wrong("not our digits");
}

/** A COSE_Sign1 with our header. */
function readSigned(message) {
    const { tag, value } = readCbor(message);
    if (tag !== 18 || !Array.isArray(value) || value.length !== 4) {
        wrong("not a COSE_Sign1");
    }
    const [header, open, payload, signature] = value;
    const isBytes = part => part instanceof Uint8Array;
    if (!isBytes(header) || !(open instanceof Map) || open.size || !isBytes(payload) || !isBytes(signature)) {
        wrong("not a COSE_Sign1");
    }
    const entries = readCbor(header);
    const kid = entries instanceof Map ? entries.get(4) : undefined;
    if (!isBytes(kid) || kid.length !== 8 || entries.get(1) !== -7) {
        wrong("not our header");
    }
    const type = typeof entries.get(16) === "string" ? entries.get(16) : "";
    return entries.size === (type ? 3 : 2) ? { kid: hex(kid), type, header, payload, signature } : wrong("not our header");
}

async function isSignedBy(signed, point) {
    if (signed.signature.length !== 64) {
        return false;
    }
    const key = await crypto.subtle.importKey("raw", point, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
    const text = writeCbor(["Signature1", signed.header, new Uint8Array(0), signed.payload]);
    return crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signed.signature, text);
}

async function kidOf(point) {
    return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", point)).subarray(0, 8));
}

/** The keys that the root has signed, by their names. */
export async function readKeys(message, root) {
    const signed = readSigned(message);
    const point = unhex(root.trim());
    if (signed.type !== KEY_LIST || signed.kid !== (await kidOf(point)) || !(await isSignedBy(signed, point))) {
        wrong("the list of keys is not signed by the root");
    }
    const keys = new Map();
    for (const [purpose, scope, year, key] of readCbor(signed.payload).get(-65538)) {
        keys.set(await kidOf(key), { purpose: PURPOSES[purpose], scope, year, point: key });
    }
    return keys;
}

/** A status list that one of the keys has signed. */
export async function readStatusList(message, keys) {
    const signed = readSigned(message);
    const key = keys.get(signed.kid);
    if (signed.type !== STATUS_LIST || key?.purpose !== "STATUS" || !(await isSignedBy(signed, key.point))) {
        wrong("the status list is not signed by a key of the list");
    }
    const claims = readCbor(signed.payload);
    const content = claims.get(65533);
    const list = /^\/L\/status\/([0-9]{1,10})$/.exec(claims.get(2));
    if (!list || content.get("bits") !== 2) {
        wrong("not a status list");
    }
    const bits = await inflated(content.get("lst"), "deflate", LIST_SIZE / 4);
    return { list: Number(list[1]), at: claims.get(6), bits };
}

function statusOf(list, index) {
    const octet = list.bits[index >> 2] ?? 0;
    return STATUSES[(octet >> ((index & 3) * 2)) & 3];
}

function readClaims(payload) {
    const claims = readCbor(payload);
    if (!(claims instanceof Map) || claims.size !== (claims.has(4) ? 6 : 5)) {
        wrong("not the claims of a paper");
    }
    const place = claims.get(65535);
    const paper = claims.get(-65537);
    const isTime = at => Number.isInteger(at) && at >= 0 && at <= 253402300799;
    const isBytes = (part, length) => part instanceof Uint8Array && part.length === length;
    const isNumber = (part, most) => Number.isInteger(part) && part >= 0 && part <= most;
    const right =
        typeof claims.get(1) === "string" && isTime(claims.get(6)) && (!claims.has(4) || isTime(claims.get(4)))
        && isBytes(claims.get(7), 8)
        && Array.isArray(place) && place.length === 2 && isNumber(place[0], 2 ** 31 - 1) && isNumber(place[1], LIST_SIZE - 1)
        && Array.isArray(paper) && paper.length === 7 && isNumber(paper[0], KINDS.length - 1)
        && paper.slice(1, 6).every(part => typeof part === "string") && isBytes(paper[6], 16);
    if (!right) {
        wrong("a claim is not as it must be");
    }
    const [kind, number, holder, subject, where, identityEnd] = paper;
    return {
        unit: claims.get(1), issuedAt: claims.get(6), until: claims.get(4), code: base32(claims.get(7)),
        list: place[0], index: place[1], kind: KINDS[kind], number, holder, subject, place: where, identityEnd,
    };
}

function base32(bytes) {
    let bits = BigInt("0x" + hex(bytes));
    let code = "";
    for (let i = 0; i < 13; i++) {
        code = BASE32[Number(bits & 31n)] + code;
        bits >>= 5n;
    }
    return code;
}

const typed = code => code.toUpperCase().replaceAll("O", "0").replace(/[IL]/g, "1");

function yearInCairo(seconds) {
    return Number(new Intl.DateTimeFormat("en", { timeZone: "Africa/Cairo", year: "numeric" }).format(new Date(seconds * 1000)));
}

const red = reason => ({ colour: "RED", reason });

/**
 * What the text of a QR proves at a moment, in seconds.
 * @param lists a Map of status lists by their numbers
 */
export async function check(text, keys, lists, now) {
    const found = TEXT.exec(text.trim());
    if (!found) {
        return red("UNREADABLE");
    }
    try {
        const signed = readSigned(await ofDigits(found[2]));
        const key = keys.get(signed.kid);
        if (key?.purpose !== "PAPERS") {
            return red("UNKNOWN_KEY");
        }
        if (signed.type || !(await isSignedBy(signed, key.point))) {
            return red("BAD_SIGNATURE");
        }
        const claims = readClaims(signed.payload);
        const ours = claims.unit === key.scope || claims.unit.startsWith(key.scope + "-");
        if (!ours || yearInCairo(claims.issuedAt) !== key.year) {
            return red("WRONG_KEY");
        }
        if (typed(found[1]) !== claims.code) {
            return red("WRONG_CODE");
        }
        return { ...judged(claims, lists.get(claims.list), now), claims };
    } catch (malformed) {
        return red("UNREADABLE");
    }
}

function judged(claims, list, now) {
    if (claims.issuedAt > now + CLOCKS_DIFFER) {
        return red("NOT_YET");
    }
    const status = list ? statusOf(list, claims.index) : "VALID";
    const over = claims.until !== undefined && now >= claims.until;
    if (status === "REVOKED" || status === "SUPERSEDED") {
        return { ...red(status), statusAt: list.at };
    }
    if (over) {
        return red("EXPIRED");
    }
    if (status === "SUSPENDED") {
        return { ...red(status), statusAt: list.at };
    }
    if (!list) {
        return { colour: "AMBER", reason: "NO_STATUS" };
    }
    return list.at + DAY < now
        ? { colour: "AMBER", reason: "OLD_STATUS", statusAt: list.at }
        : { colour: "GREEN", reason: "VALID", statusAt: list.at };
}

/** Fetches what is needed; the service worker answers from what it kept where there is no network. */
export class Checker {
    #root;
    #keys;
    #lists = new Map();

    constructor(root) {
        this.#root = root;
    }

    async prepare() {
        this.#keys = await readKeys(await fetched("/L/keys"), this.#root);
        await Promise.all([this.#list(0), this.#list(FIRST_OF_RECEIPTS)]);
    }

    async check(text) {
        const now = Math.floor(Date.now() / 1000);
        const verdict = await check(text, this.#keys, this.#lists, now);
        if (verdict.claims && !this.#lists.has(verdict.claims.list)) {
            await this.#list(verdict.claims.list);
            return check(text, this.#keys, this.#lists, now);
        }
        return verdict;
    }

    async #list(number) {
        try {
            this.#lists.set(number, await readStatusList(await fetched("/L/status/" + number), this.#keys));
        } catch (notAtHand) {
            // The verdict says that there is no list.
        }
    }
}

async function fetched(path) {
    const answer = await fetch(path, { cache: "no-cache" });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : wrong(path + " answered " + answer.status);
}

/** The root that this phone saw first; another one later is an alarm. */
export function pinnedRoot(offered) {
    const pinned = localStorage.getItem("shubbak.root");
    if (!pinned) {
        localStorage.setItem("shubbak.root", offered);
    }
    return { root: pinned ?? offered, changed: Boolean(pinned) && pinned !== offered };
}
