// Says to the server that a conversation was read, when its end came into view. Nobody but the reader can ask for it.
function watch() {
  const form = document.querySelector("form[data-reading]");
  if (!form || !("IntersectionObserver" in window)) return;
  new IntersectionObserver((seen, watch) => {
    if (!seen.some((it) => it.isIntersecting)) return;
    watch.disconnect();
    fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" })
      .then(() => form.remove(), () => {});
  }).observe(form);
}
watch();
document.addEventListener("kring:reading", watch);
