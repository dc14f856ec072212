// The story builder: sentences with a ring, what each ring would read, and which words may point to someone. All of it
// happens here. Only what its writer keeps leaves the browser, sealed with a key from the twelve words.
import { able, read } from "./key.js";

const blocks = ["moment", "cost", "helped", "ask"];
const rings = ["self", "core", "members", "everyone", "outside"];

const root = document.querySelector("[data-story]");
const say = root.dataset;
const at = (name) => root.querySelector(`[data-${name}]`);
const area = (block) => document.getElementById("story-" + block);
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

// What was chosen for a sentence, by its block and words; a sentence that is rewritten keeps the ring of its place.
let chosen = new Map();
let placed = new Map();
let kept = root.dataset.kept;
let revision = Number(root.dataset.revision);

function sentences(block) {
  const found = area(block).value.match(/[^.!?…\n]+(?:[.!?…]+["”’)]*|\n|$)/gu) ?? [];
  return found.map((text) => text.trim()).filter(Boolean);
}

function story() {
  return blocks.map((block) => ({
    block,
    sentences: sentences(block).map((text, index) => {
      const ring = chosen.get(block + "\n" + text) ?? placed.get(block + index) ?? "self";
      return { text, ring, index };
    }),
  }));
}

function text(parts, ring) {
  const from = rings.indexOf(ring);
  const lines = parts.map((part) => part.sentences.filter((s) => rings.indexOf(s.ring) >= from).map((s) => s.text).join(" "));
  return lines.filter(Boolean).join("\n\n");
}

function choices(block, { text: words, ring, index }) {
  const select = make("select", { id: `ring-${block}-${index}` });
  for (const name of rings) {
    select.append(make("option", { value: name, textContent: say["ring" + name[0].toUpperCase() + name.slice(1)], selected: name === ring }));
  }
  select.addEventListener("change", () => {
    chosen.set(block + "\n" + words, select.value);
    placed.set(block + index, select.value);
    look(false);
  });
  const name = make("span", { className: "hidden-label", textContent: say.ringFor + " " });
  return make("li", {}, make("label", { htmlFor: select.id }, name, words), select);
}

// Words that together can point to someone: small lists, Dutch and English, each with its reason.
const months = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october";
const days = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const jobs = "directeur|bestuurder|wethouder|burgemeester|secretaris|controller|receptioniste?|conciërge|chauffeur|machinist|jurist|bedrijfsarts|teamleider|afdelingshoofd|stagiaire?|griffier|ondernemingsraad|director|manager|secretary|receptionist|driver|lawyer|trainee|mijn (?:man|vrouw|zoon|dochter|vader|moeder|broer|zus)|my (?:husband|wife|son|daughter|father|mother|brother|sister)";
const places = "afdeling|vestiging|locatie|kantoor|standplaats|etage|verdieping|department|branch|office|floor";
const health = "depress\\w*|burn-?out\\w*|angst(?:stoornis\\w*)?|paniek\\w*|psychose\\w*|psychotisch\\w*|bipola\\w*|manisch\\w*|autis\\w*|adhd|add|ptss|ptsd|borderline|verslav\\w*|verslaaf\\w*|alcohol\\w*|eetstoornis\\w*|anorexi\\w*|boulimi\\w*|trauma\\w*|suïcid\\w*|suicid\\w*|zelfmoord\\w*|dwang\\w*|schizo\\w*|diagnos\\w*|medicij?n\\w*|medicatie|antidepress\\w*|therap\\w*|psychi\\w*|psycholo\\w*|opname|opgenomen|kliniek|anxiety|panic|psychosis|bulimi\\w*|addict\\w*|medication|hospitali\\w*";
const whole = (list) => new RegExp(`(?<![\\p{L}\\d])(?:${list})(?![\\p{L}\\d])`, "giu");
const checks = [
  ["whyDate", new RegExp(`${whole(`(?:\\d{1,2} )?(?:${months})(?: \\d{4})?|${days}`).source}|(?<!\\d)(?:19|20)\\d\\d(?!\\d)|(?<!\\d)\\d{1,2}[-/]\\d{1,2}(?:[-/]\\d{2,4})?(?!\\d)`, "giu")],
  ["whyPlace", new RegExp(`${whole(places).source}|[\\p{L}]+(?:straat|laan|plein|weg|gracht|kade|street|square)(?![\\p{L}])|(?<=\\b(?:in|te|bij|from|at|uit) )\\p{Lu}[\\p{L}-]+`, "gu")],
  ["whyJob", whole(jobs)],
  ["whyHealth", whole(health)],
];
const name = /(?<=[\p{Ll}\d,;:’'] )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/gu;

function found(parts) {
  const seen = new Map();
  for (const { text: words, ring } of parts.flatMap((part) => part.sentences)) {
    if (ring === "self") continue;
    for (const [why, pattern] of checks) for (const [hit] of words.matchAll(pattern)) if (!seen.has(hit)) seen.set(hit, why);
    for (const [hit] of words.matchAll(name)) if (!seen.has(hit)) seen.set(hit, "whyName");
  }
  return [...seen];
}

// Shows anew what follows from the text; the choices themselves only when the sentences changed.
function look(withChoices = true) {
  const parts = story();
  if (withChoices) {
    at("sentences").replaceChildren(...parts.flatMap((part) => part.sentences.map((s) => choices(part.block, s))));
    at("no-sentences").hidden = parts.some((part) => part.sentences.length);
  }
  for (const ring of rings.slice(1)) {
    const field = document.getElementById("preview-" + ring);
    field.value = text(parts, ring);
    field.rows = 1;
    while (field.scrollHeight > field.clientHeight && field.rows < 16) field.rows += 1;
  }
  const hits = found(parts);
  at("hits").replaceChildren(...hits.map(([hit, why]) => make("li", {}, make("strong", { textContent: hit }), ": " + say[why])));
  at("no-hits").hidden = hits.length > 0;
  for (const part of parts) for (const s of part.sentences) placed.set(part.block + s.index, s.ring);
}

// AES-256-GCM under HKDF-SHA-256 of the words, with a label of its own; padded, so that the length tells little.
const step = 4096;

async function keyOf(bytes) {
  const base = await crypto.subtle.importKey("raw", bytes, "HKDF", false, ["deriveKey"]);
  const info = new TextEncoder().encode("kring story draft 1");
  const hkdf = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
  return crypto.subtle.deriveKey(hkdf, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function seal(key) {
  const draft = { version: 1, texts: blocks.map((block) => area(block).value), rings: story().flatMap((part) => part.sentences.map((s) => [part.block, s.text, s.ring])) };
  const plain = new TextEncoder().encode(JSON.stringify(draft));
  const steps = Math.ceil((plain.length + 1) / step);
  if (steps > Number(say.mostSteps)) return null;
  const padded = new Uint8Array(steps * step).fill(0x20);
  padded.set(plain);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, padded));
  let binary = "";
  for (const byte of [...iv, ...sealed]) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function unseal(key) {
  const bytes = Uint8Array.from(atob(kept.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes.slice(0, 12) }, key, bytes.slice(12));
  return JSON.parse(new TextDecoder().decode(plain));
}

async function keep(key) {
  const sealed = await seal(key);
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

// What stands in a block already stays, under what is opened.
async function open(key) {
  const draft = await unseal(key);
  for (const [block, words, ring] of draft.rings) chosen.set(block + "\n" + words, ring);
  for (const [index, block] of blocks.entries()) {
    const now = area(block).value;
    area(block).value = [draft.texts[index], now === draft.texts[index] ? "" : now].filter(Boolean).join("\n");
  }
  placed = new Map();
  look();
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
    result = await deed(await keyOf(bytes));
  } catch {}
  if (result !== failure) field.value = "";
  at("status").textContent = say[result];
}

root.hidden = false;
for (const note of document.querySelectorAll("[data-without-story]")) note.hidden = true;
for (const block of blocks) area(block).addEventListener("input", () => look());
if (able) {
  at("keeping").hidden = false;
  at("keep").addEventListener("click", () => withWords(keep, "keepFailed"));
  at("open").addEventListener("click", () => withWords(open, "keepWrong"));
  at("open").hidden = !kept;
}
look();
