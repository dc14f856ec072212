// Keeping what somebody writes in their browser: sealed with a key from their twelve words, so that the server has
// neither the text nor the key.
import { able, read } from "./key.js";

// AES-256-GCM under HKDF-SHA-256 of the words, with a label of its own; padded, so that the length tells little.
const step = 4096;

async function keyOf(bytes, label) {
  const base = await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveKey"]);
  const info = new TextEncoder().encode(label);
  const hkdf = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
  return crypto.subtle.deriveKey(hkdf, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function seal(key, draft, mostSteps) {
  const plain = new TextEncoder().encode(JSON.stringify(draft));
  const steps = Math.ceil((plain.length + 1) / step);
  if (steps > mostSteps) return null;
  const padded = new Uint8Array(steps * step).fill(0x20);
  padded.set(plain);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, padded));
  let binary = "";
  for (const byte of [...iv, ...sealed]) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function unseal(key, kept) {
  const bytes = Uint8Array.from(atob(kept.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes.slice(0, 12) }, key, bytes.slice(12));
  return JSON.parse(new TextDecoder().decode(plain));
}

// The part of a page that keeps and opens: `draft` gives what there is to keep, `opened` gets what was kept.
export function keeping(label, draft, opened) {
  const root = document.querySelector("[data-keeping]");
  const say = root.dataset;
  const at = (name) => root.querySelector(`[data-${name}]`);
  let { kept } = say;
  let revision = Number(say.revision);

  async function keep(key) {
    const sealed = await seal(key, draft(), Number(say.mostSteps));
    if (!sealed) return "keepLarge";
    const answer = await fetch(say.path, { method: "POST", body: new URLSearchParams({ sealed, base: revision }) });
    if (answer.status === 409) {
      const [number, other] = (await answer.text()).split(" ");
      [kept, revision] = [other, Number(number)];
      at("open").hidden = false;
      return "keepOutdated";
    }
    if (!answer.ok) return "keepFailed";
    [kept, revision] = [sealed, revision + 1];
    at("open").hidden = false;
    return "keepDone";
  }

  async function open(key) {
    opened(await unseal(key, kept));
    return "keepOpened";
  }

  async function withWords(deed, failure) {
    const field = document.getElementById("words");
    const problem = document.getElementById("words-problem");
    const { bytes, problem: sentence } = await read(field.value, problem.dataset);
    problem.hidden = Boolean(bytes);
    problem.textContent = sentence ?? "";
    field.removeAttribute("aria-invalid");
    if (!bytes) {
      field.setAttribute("aria-invalid", "true");
      return field.focus();
    }
    let result = failure;
    try {
      result = await deed(await keyOf(bytes, label));
    } catch {}
    if (result !== failure) field.value = "";
    at("status").textContent = say[result];
  }

  if (!able) return;
  root.hidden = false;
  at("keep").addEventListener("click", () => withWords(keep, "keepFailed"));
  at("open").addEventListener("click", () => withWords(open, "keepWrong"));
  at("open").hidden = !kept;
}
