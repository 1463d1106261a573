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
}
// What changes with time is shown again: the mail came back or can be sent once more, work goes on, a form ends. Nothing typed is
// lost.
for (const notice of document.querySelectorAll("[data-reload-after]")) {
  setTimeout(() => document.querySelector("form.code input")?.value || location.replace(notice.dataset.reloadTo ?? location.pathname), notice.dataset.reloadAfter * 1000);
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
// The page of an appeal is the same for everybody, so the token of its form comes when somebody begins to fill it in. While
// the appeal is attacked, a calculation is asked for as well: it begins once the address is typed, and is sent along.
for (const form of document.querySelectorAll("form[data-token-from]")) {
  const { token, email, proof } = form.elements;
  const status = form.querySelector("[data-proof-status]");
  const proofs = new Map([["", { value: "" }]]);
  let waits = false;
  // Takes a token unless the form has one; returns the task, which is empty unless something is asked for.
  const ask = async () => {
    const within = AbortSignal.timeout?.(5000);
    const answer = await fetch(form.dataset.tokenFrom, { cache: "no-store", signal: within }).catch(() => null);
    const [fresh, task = ""] = answer?.ok ? (await answer.text().catch(() => "")).split("\n") : [""];
    if (!token.value) token.value = fresh;
    return task;
  };
  const calculate = (text, task) => new Promise((resolve) => {
    const worker = new Worker(form.dataset.proofScript);
    const end = (found) => { worker.terminate(); resolve(found); };
    const [parts, bits] = task.split(" ").map(Number);
    worker.addEventListener("message", (event) => end(event.data));
    worker.addEventListener("error", () => end(""));
    setTimeout(end, 120000, "");
    worker.postMessage({ text, parts, bits });
  });
  const prove = (address) => {
    if (!proofs.has(address)) {
      const entry = { value: null };
      const found = ask().then((task) => task && calculate(`${token.value}\n${address}`, task));
      entry.done = found.catch(() => "").then((value) => { entry.value = value; });
      proofs.set(address, entry);
    }
    return proofs.get(address);
  };
  const begin = () => prove(email.value.trim());
  form.addEventListener("focusin", ask, { once: true });
  email.addEventListener("change", begin);
  for (const meant of form.querySelectorAll("button[name=email-meant]")) prove(meant.value);
  begin();
  form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    const entry = prove(button?.name === "email-meant" ? button.value : email.value.trim());
    proof.value = entry.value ?? "";
    if (entry.value !== null) {
      status.textContent = "";
      return;
    }
    event.preventDefault();
    if (waits) return;
    waits = true;
    const soon = setTimeout(() => { status.textContent = status.dataset.text; }, 800);
    await entry.done;
    clearTimeout(soon);
    waits = false;
    // Browsers open a tab for somebody who has just pressed a button, and block it later: then one more press opens it.
    const opens = !form.target || navigator.userActivation?.isActive;
    status.textContent = opens ? "" : status.dataset.ready;
    if (opens) form.requestSubmit(button);
  });
}
// A link may say where its readers come from: the word goes with the form, also with that of another page.
const from = new URLSearchParams(location.search).get("from");
if (from) {
  for (const field of document.querySelectorAll("input[name=from]")) field.value ||= from;
  for (const link of document.querySelectorAll("a[data-from]")) link.search = new URLSearchParams({ from });
}
// The number is asked for again while somebody looks at it.
for (const block of document.querySelectorAll("[data-live]")) {
  const look = async () => {
    if (document.hidden) return;
    const answer = await fetch(block.dataset.live).catch(() => null);
    const now = answer?.ok ? await answer.json().catch(() => null) : null;
    if (!now?.shown) return;
    for (const part of document.querySelectorAll("[data-part]")) part.textContent = now.shown[part.dataset.part] ?? "";
    const bar = block.querySelector("progress");
    if (bar) Object.assign(bar, { max: now.goal, value: now.total });
  };
  setInterval(look, 30000);
  document.addEventListener("visibilitychange", look);
}
// In a frame of another site: tells that page how high it is, and nothing else.
if (document.body.hasAttribute("data-embedded") && parent !== window) {
  const tell = () => parent.postMessage({ paraph: "height", height: document.documentElement.offsetHeight }, "*");
  new ResizeObserver(tell).observe(document.documentElement);
}
// Mastodon is many servers: the one that is typed gets the text at once.
for (const form of document.querySelectorAll("form[data-mastodon]")) {
  form.addEventListener("submit", (event) => {
    const server = form.elements.server.value.trim().replace(/^https?:\/\//, "").replace(/\/.*$/, "").replace(/^.*@/, "");
    if (!/^[a-z0-9.-]+\.[a-z]+$/i.test(server)) return;
    event.preventDefault();
    location.href = `https://${server}/share?text=${encodeURIComponent(form.dataset.mastodon)}`;
  });
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
    navigator.share({ title: button.dataset.title, text: button.dataset.text, url: button.dataset.share }).catch(() => {});
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
