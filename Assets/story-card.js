// The boundaries card: filled in here and printed from here. Only what its owner keeps leaves the browser, sealed.
import { keeping } from "./sealed.js";

const root = document.querySelector("[data-card]");
const fields = [...root.querySelectorAll("textarea")];

// On paper a field cannot scroll: it is as high as what is in it.
function fit(field) {
  field.rows = 2;
  while (field.scrollHeight > field.clientHeight && field.rows < 40) field.rows += 1;
}

root.hidden = false;
for (const note of document.querySelectorAll("[data-without-card]")) note.hidden = true;
for (const field of fields) field.addEventListener("input", () => fit(field));
root.querySelector("[data-print]").addEventListener("click", () => print());

// What stands in a field already stays, under what is opened.
keeping(
  "kring boundaries card 1",
  () => ({ version: 1, answers: Object.fromEntries(fields.map((field) => [field.id, field.value])) }),
  ({ answers }) => {
    for (const field of fields) {
      const [now, kept] = [field.value, answers[field.id] ?? ""];
      field.value = [kept, now === kept ? "" : now].filter(Boolean).join("\n");
      fit(field);
    }
  },
);
