// “Snel weg”: end the session and take this page out of the history. Without script the form does the first of these.
for (const form of document.querySelectorAll("[data-exit]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    document.documentElement.hidden = true;
    sessionStorage.clear();
    try {
      await fetch(form.action, { method: "POST", redirect: "manual", keepalive: true });
    } finally {
      location.replace("/notepad");
    }
  });
}

// What a browser kept of a page is shown no more after the session ended.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
