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
// Buttons over a field with Markdown: each writes its signs around what is chosen, or an example.
for (const tools of document.querySelectorAll("[data-tools]")) {
  const field = document.getElementById(tools.dataset.tools);
  tools.hidden = false;
  tools.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    const { before = "", after = "", line = "", block = "", example = "" } = button.dataset;
    const { selectionStart: from, selectionEnd: to, value } = field;
    const chosen = value.slice(from, to) || example;
    const above = value.slice(0, from);
    // A block stands by itself, and a line begins one.
    const gap = !above || above.endsWith("\n\n") ? "" : above.endsWith("\n") ? "\n" : "\n\n";
    let written = before + chosen + after;
    if (line) written = gap + chosen.split("\n").map((part) => line + part).join("\n") + "\n";
    if (block) written = gap + block + "\n\n";
    field.focus();
    // The command keeps the browser’s own “undo”.
    if (!document.execCommand("insertText", false, written)) {
      field.setRangeText(written, from, to, "end");
      field.dispatchEvent(new Event("input"));
    }
  });
}
