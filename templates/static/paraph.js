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
// The page of an appeal is the same for everybody, so the token of its form comes when somebody begins to fill it in.
for (const form of document.querySelectorAll("form[data-token-from]")) {
  form.addEventListener("focusin", async () => {
    const answer = await fetch(form.dataset.tokenFrom, { cache: "no-store" }).catch(() => null);
    if (answer?.ok) form.elements.token.value = await answer.text();
  }, { once: true });
}
// On a small screen a bar with the button to sign appears while neither the first button nor the form is in view.
for (const bar of document.querySelectorAll(".bottom-bar")) {
  const inView = new Set();
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) inView[entry.isIntersecting ? "add" : "delete"](entry.target);
    bar.hidden = inView.size > 0;
  });
  for (const element of document.querySelectorAll(".first-button, .sign-card")) watch.observe(element);
}
// Phones have a list of their own of where to pass things on.
for (const button of document.querySelectorAll("[data-share]")) {
  if (!navigator.share) break;
  button.parentElement.hidden = false;
  button.addEventListener("click", () => {
    navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch(() => {});
  });
}
// On a device that many people share, what somebody typed and left goes when nobody types any more.
for (const form of document.querySelectorAll("form[data-empty-after]")) {
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => location.replace(form.getAttribute("action")), form.dataset.emptyAfter * 1000);
  };
  form.addEventListener("input", wait);
  if (form.querySelector("[aria-invalid]")) wait();
}
