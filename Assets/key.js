// The twelve words, in the browser: made here, checked here, and turned into the secret that is sent, so that the
// server never sees the words. Where the browser cannot (no secure context), nothing is changed and the server does it.
import words from "./key-words.js";

export const able = isSecureContext && crypto?.subtle;
const kept = "kring.words";
const place = new Map(words.map((word, index) => [word.slice(0, 4), index]));

async function checksum(bytes) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))[0] >> 4;
}

async function wordsOf(bytes) {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const all = bits + (await checksum(bytes)).toString(2).padStart(4, "0");
  return all.match(/.{11}/g).map((eleven) => words[parseInt(eleven, 2)]);
}

// HKDF-SHA-256 (RFC 5869) with the label of signing in; the server derives the same from the same words.
async function secretOf(bytes) {
  const key = await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveBits"]);
  const info = new TextEncoder().encode("kring sign-in 1");
  const bits = await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info }, key, 256);
  const text = btoa(String.fromCharCode(...new Uint8Array(bits)));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function distance(a, b) {
  let row = [...Array(b.length + 1).keys()];
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}

// The bytes behind twelve typed words, or the sentence that says what is wrong with them.
export async function read(typed, sentences) {
  const list = typed.toLowerCase().split(/[^\p{L}]+/u).filter(Boolean);
  if (list.length !== 12) return { problem: sentences.count.replace("-1", list.length) };
  let bits = "";
  for (const [index, word] of list.entries()) {
    const found = place.get(word.slice(0, 4));
    if (found === undefined || (word.length !== 4 && words[found] !== word)) {
      const nearest = words.reduce((best, other) => (distance(word, other) < distance(word, best) ? other : best));
      const sentence = sentences.unknown.replace("-1", index + 1).replace("{word}", word);
      return { problem: sentence.replace("{nearest}", nearest) };
    }
    bits += found.toString(2).padStart(11, "0");
  }
  const bytes = Uint8Array.from(bits.slice(0, 128).match(/.{8}/g), (eight) => parseInt(eight, 2));
  return (await checksum(bytes)) === parseInt(bits.slice(128), 2) ? { bytes } : { problem: sentences.sum };
}

function send(form, secret) {
  form.elements.secret.value = secret;
  form.elements.words.removeAttribute("name");
  form.submit();
}

function forSomebodyNew(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    sessionStorage.setItem(kept, (await wordsOf(bytes)).join(" "));
    form.elements.words.value = "";
    send(form, await secretOf(bytes));
  });
}

function forSomebodyKnown(form) {
  const field = form.elements.words;
  const problem = document.getElementById("words-problem");
  form.querySelector("[data-key-tools]").hidden = false;
  form.querySelector("[data-reveal]").addEventListener("change", (event) => {
    field.type = event.target.checked ? "text" : "password";
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { bytes, problem: sentence } = await read(field.value, problem.dataset);
    if (bytes) return send(form, await secretOf(bytes));
    problem.hidden = false;
    problem.textContent = sentence;
    field.setAttribute("aria-invalid", "true");
    field.focus();
  });
}

function show(form) {
  const list = document.getElementById("words");
  const own = sessionStorage.getItem(kept);
  if (!list.children.length && own) {
    for (const word of own.split(" ")) list.append(Object.assign(document.createElement("li"), { textContent: word }));
    document.getElementById("kept").value = own;
  }
  form.querySelector("[data-key-lost]").hidden = list.children.length > 0;
  const tools = form.querySelector("[data-key-tools]");
  tools.hidden = false;
  tools.querySelector("[data-print]").addEventListener("click", () => print());
  tools.querySelector("[data-copy]").addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById("kept").value);
    const status = tools.querySelector("[role=status]");
    status.textContent = status.dataset.done;
  });
  form.addEventListener("submit", () => sessionStorage.removeItem(kept));
}

for (const form of able ? document.querySelectorAll("[data-key]") : []) {
  ({ new: forSomebodyNew, known: forSomebodyKnown, show })[form.dataset.key](form);
}
