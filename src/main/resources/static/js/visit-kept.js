// What a visit keeps on this device until it has arrived: words in localStorage, photos in IndexedDB, each under the person
// who made them. It goes when he signs out, and when somebody else signs in here.
const WORDS = "visit:";
const PHOTOS = "visit-photos";

const words = (person, visit) => `${WORDS}${person}:${visit}`;
const read = name => JSON.parse(localStorage.getItem(name) ?? "[]");

function write(name, items) {
  if (items.length > 0) {
    localStorage.setItem(name, JSON.stringify(items));
  } else {
    localStorage.removeItem(name);
  }
}

const answered = request => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

async function photos(mode, act) {
  const opening = indexedDB.open(PHOTOS, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("photo", { keyPath: "id" });
  const base = await answered(opening);
  try {
    return await answered(act(base.transaction("photo", mode).objectStore("photo")));
  } finally {
    base.close();
  }
}

export async function keep(person, visit, item) {
  if (item.kind === "photo") {
    await photos("readwrite", store => store.put({ ...item, person, visit }));
    return;
  }
  const name = words(person, visit);
  write(name, read(name).filter(one => one.id !== item.id).concat(item));
}

export async function forget(person, visit, item) {
  if (item.kind === "photo") {
    await photos("readwrite", store => store.delete(item.id));
    return;
  }
  const name = words(person, visit);
  write(name, read(name).filter(one => one.id !== item.id || one.edition > item.edition));
}

export async function kept(person, visit) {
  const all = await photos("readonly", store => store.getAll());
  return [...read(words(person, visit)), ...all.filter(one => one.person === person && one.visit === visit)];
}

/** How much of this person's has not arrived. */
export async function unsent(person) {
  const names = Object.keys(localStorage).filter(name => name.startsWith(`${WORDS}${person}:`));
  const all = await photos("readonly", store => store.getAll());
  return names.reduce((sum, name) => sum + read(name).length, 0) + all.filter(one => one.person === person).length;
}

/** Takes away all that is not of this person; all of it for nobody. */
export async function keepOnlyOf(person) {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(WORDS) && !name.startsWith(`${WORDS}${person}:`)) {
      localStorage.removeItem(name);
    }
  }
  const all = await photos("readonly", store => store.getAll());
  for (const one of all.filter(it => it.person !== person)) {
    await photos("readwrite", store => store.delete(one.id));
  }
}
