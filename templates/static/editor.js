// Renders the wording while it is typed. The button “preview” does the same without this.
"use strict";
for (const field of document.querySelectorAll("textarea[data-preview]")) {
  const live = document.getElementById("live");
  const text = document.getElementById("live-text");
  const status = document.getElementById("live-status");
  const token = field.form.elements.token.value;
  let timer = 0;
  let last = 0;
  const render = async () => {
    const turn = ++last;
    let said = status.dataset.failed;
    try {
      const answer = await fetch(field.dataset.preview, {
        method: "POST",
        credentials: "same-origin",
        body: new URLSearchParams({ token, text: field.value }),
      });
      if (turn !== last) return;
      // A redirect to the login page, or an error, is no rendering.
      if (answer.ok && !answer.redirected) {
        // Made safe by the server: the same that the public will be sent.
        text.innerHTML = await answer.text();
        said = status.dataset.done;
      }
    } catch {
      if (turn !== last) return;
    }
    live.hidden = false;
    status.textContent = said;
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(render, 600);
  });
}
// The address of a new appeal follows its title until somebody writes another one. The server does the same.
for (const part of document.querySelectorAll("[data-slug-of]")) {
  const slug = part.querySelector("input");
  const title = slug.form.elements[part.dataset.slugOf];
  let made = slug.value;
  title.addEventListener("input", () => {
    if (slug.value !== made) return;
    const plain = title.value.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss").replace(/ø/g, "o").replace(/[đð]/g, "d").replace(/ł/g, "l").replace(/ı/g, "i");
    made = "";
    for (const word of plain.split(/[^a-z0-9]+/).filter(Boolean)) {
      const longer = made ? `${made}-${word}` : word;
      if (longer.length > 40) break;
      made = longer;
    }
    slug.value = made;
  });
}
