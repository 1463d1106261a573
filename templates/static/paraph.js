// Everything works without this script.
"use strict";
// Adds a “copy” button beside what is there to be copied.
for (const field of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button plain";
  button.textContent = field.dataset.copy;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = field.dataset.copied;
    setTimeout(() => { button.textContent = field.dataset.copy; }, 3000);
  });
  field.after(button);
  field.parentElement.classList.add("ready");
}
// The mail can be sent again after a pause: the page shows the button then.
for (const notice of document.querySelectorAll("[data-reload-after]")) {
  setTimeout(() => location.replace(location.pathname), notice.dataset.reloadAfter * 1000);
}
// Confirms with one press. Programs that check mails open pages, run scripts and press buttons, so that the box without
// which nothing is confirmed is only ticked by a press of a person, some time after the page appeared.
for (const form of document.querySelectorAll("form[data-one-press]")) {
  const box = form.elements.agree;
  const since = performance.now();
  box.closest(".field").hidden = true;
  form.querySelector("button").addEventListener("click", (event) => {
    if (event.isTrusted && document.visibilityState === "visible" && performance.now() - since > 500) box.checked = true;
    else event.preventDefault();
  });
}
