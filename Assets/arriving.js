// New posts appear by themselves: the server says that there are some, and this page fetches them as any reader would.
// It listens only while somebody looks at it: a session still ends by itself when nobody is there any more.
const list = document.querySelector("ol[data-news]");
const status = document.querySelector("[data-arrived]");
const longest = 15 * 60 * 1000;
let source;
let touched = Date.now();
let rests = false;

const last = () => Number(list.lastElementChild?.id.slice("post-".length) ?? 0);

// XMLHttpRequest reads a page as a document without a string being made into markup, which the security policy forbids.
const fetched = (address) =>
  new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onload = () => (request.status === 200 ? done(request.response) : failed());
    request.onerror = failed;
    request.send();
  });

async function fetchNew() {
  const page = await fetched(`${location.pathname}?from=${last() + 1}`);
  const posts = [...page.querySelectorAll("ol.posts > li")].filter((it) => !document.getElementById(it.id));
  // The entrance, say: then there is nothing to ask for again at once.
  if (!posts.length) throw new Error("no posts");
  list.append(...posts);
  const reading = page.querySelector("form[data-reading]");
  document.querySelector("form[data-reading]")?.remove();
  if (reading) {
    list.after(reading);
    document.dispatchEvent(new Event("kring:reading"));
  }
  status.textContent = status.dataset.arrived;
}

function listen() {
  source?.close();
  rests = document.hidden || Date.now() - touched > longest;
  if (rests) return;
  source = new EventSource(`${list.dataset.news}?after=${last()}`);
  source.addEventListener("posts", () => {
    source.close();
    fetchNew().then(listen, () => setTimeout(listen, 5000));
  });
  // It comes with every end of an answer; the browser would ask again for ever.
  source.addEventListener("error", () => {
    if (Date.now() - touched > longest) listen();
  });
}

function touch() {
  touched = Date.now();
  if (rests) listen();
}

if (list && status && "EventSource" in window) {
  document.addEventListener("visibilitychange", listen);
  for (const event of ["pointerdown", "keydown", "scroll"]) document.addEventListener(event, touch, { passive: true });
  listen();
}
