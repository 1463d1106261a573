// What is wrong with the page as it stands, one sentence each. Called with the aspects to look at.
const aspects = arguments[0].split(" ");
const faults = [];
const name = (one) => {
  const text = (one.textContent || one.value || "").trim().replace(/\s+/g, " ").slice(0, 40);
  const id = one.id ? "#" + one.id : one.className ? "." + String(one.className).replace(/ /g, ".") : "";
  return `${one.localName}${id} “${text}”`;
};
const every = (selector) => [...document.querySelectorAll(selector)];
const aside = ".honeypot, .skip, [hidden], details:not([open]) > :not(summary)";
const seen = (one) => one.getClientRects().length > 0 && !one.closest(aside)
  && getComputedStyle(one).visibility === "visible";
const controls = "input:not([type=hidden]), select, textarea, button";

// Nothing is wider than the window, but what scrolls by itself.
const width = Math.max(document.scrollingElement.scrollWidth, document.body.scrollWidth);
if (width > innerWidth) {
  const scrolls = (one) => one && (getComputedStyle(one).overflowX !== "visible" || scrolls(one.parentElement));
  const wide = every("body *").filter((one) => seen(one) && !scrolls(one.parentElement)
    && one.getBoundingClientRect().right > innerWidth + 0.5);
  faults.push(`is ${width} wide in ${innerWidth}: ${wide.slice(-2).map(name).join(", ")}`);
}

if (aspects.includes("structure")) {
  if (!document.documentElement.lang) faults.push("no language");
  if (!document.title.trim()) faults.push("no title");
  // A frame of another site has no header.
  const header = document.body.matches(".embedded") ? [] : ["header.top"];
  for (const one of ["main", "h1", ...header]) {
    if (every(one).length !== 1) faults.push(`${every(one).length} of ${one}`);
  }
  let level = 0;
  for (const heading of every("h1, h2, h3, h4, h5, h6").filter(seen)) {
    const next = Number(heading.localName[1]);
    if (next > level + 1) faults.push(`h${level}, then ${name(heading)}`);
    if (!heading.textContent.trim()) faults.push(`an empty ${heading.localName}`);
    level = next;
  }
  for (const control of every(controls).filter(seen)) {
    const words = control.getAttribute("aria-label") || control.textContent
      || [...(control.labels || [])].map((label) => label.textContent).join("");
    const own = control.localName === "button" ? words : control.labels.length || control.getAttribute("aria-label");
    if (!own || !words.trim()) faults.push(`no label: ${name(control)}`);
  }
  for (const link of every("a[href]")) {
    const words = [...link.querySelectorAll("img")].map((picture) => picture.alt).join("");
    if (!(link.textContent.trim() || words.trim() || link.getAttribute("aria-label"))) faults.push(`a link without words: ${link.href}`);
  }
  for (const picture of every("img:not([alt]), svg")) {
    if (!picture.closest("[role=img], [aria-hidden=true]")) faults.push(`a picture that says nothing: ${picture.outerHTML.slice(0, 60)}`);
  }
}

if (aspects.includes("touch")) {
  for (const one of every(controls + ", a.button, summary").filter(seen)) {
    const box = one.getBoundingClientRect();
    if (box.width < 24 || box.height < 24) faults.push(`too small to touch: ${name(one)} ${box.width}×${box.height}`);
  }
}

if (aspects.includes("focus")) {
  for (const one of every(controls + ", a[href], summary").filter(seen)) {
    if (one.disabled) continue;
    one.focus({ focusVisible: true, preventScroll: true });
    const style = getComputedStyle(one);
    if (document.activeElement !== one) faults.push(`takes no focus: ${name(one)}`);
    else if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) faults.push(`hidden focus: ${name(one)}`);
  }
  document.activeElement.blur();
}

if (aspects.includes("contrast")) {
  // rgb(26, 28, 33), or of a mixed colour color(srgb 0.1 0.11 0.13).
  const numbers = (colour) => {
    const all = (colour.match(/[\d.]+/g) || []).map(Number);
    return colour.startsWith("color(") ? all.map((part, at) => at < 3 ? part * 255 : part) : all;
  };
  const light = (colour) => {
    const [red, green, blue] = numbers(colour).slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      const alpha = numbers(colour)[3];
      if (alpha === undefined || alpha === 1) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const speaks = (one) => one.matches("input:not([type=color]), textarea, select")
    || [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  for (const one of every("body *").filter((one) => seen(one) && speaks(one) && !one.closest("option, svg, progress"))) {
    const [high, low] = [light(getComputedStyle(one).color), light(ground(one))].sort((a, b) => b - a);
    const ratio = (high + 0.05) / (low + 0.05);
    if (ratio < 7) faults.push(`contrast ${ratio.toFixed(1)}: ${name(one)}`);
  }
}
return [...new Set(faults)];
