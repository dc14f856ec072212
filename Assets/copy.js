// A button that copies what a field holds. It is shown only where copying works.
for (const button of document.querySelectorAll("[data-copy-from]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copyFrom).value);
    const status = button.parentElement.querySelector("[role=status]");
    status.textContent = status.dataset.done;
  });
}
