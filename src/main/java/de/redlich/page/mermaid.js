// Draws <div data-mermaid="library"><pre>source</pre></div> in the page's own colours, light or dark. Each drawing lives in a
// shadow root, so its rules touch nothing else. If a drawing fails, its source stays.
import { build, withoutInlineStyles } from "./cssom.js";

// A drawing in running text stands there as its source only; it gets a frame like the others.
for (const source of document.querySelectorAll("[data-mermaid-library] pre.mermaid")) {
  const frame = document.createElement("div");
  frame.dataset.mermaid = source.closest("[data-mermaid-library]").dataset.mermaidLibrary;
  source.replaceWith(frame);
  frame.append(source);
}

const frames = [...document.querySelectorAll("[data-mermaid]")];
const sources = new Map(frames.map((frame) => [frame, frame.querySelector("pre").textContent]));
const { default: mermaid } = await import(frames[0].dataset.mermaid);
const dark = matchMedia("(prefers-color-scheme: dark)");

function colour(token) {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = `var(--${token})`;
  const [r, g, b] = getComputedStyle(probe).color.match(/\d+/g).map(Number);
  probe.remove();
  return "#" + [r, g, b].map((it) => it.toString(16).padStart(2, "0")).join("");
}

function palette() {
  const [ink, accent, soft, surface, sunken, edge] = ["ink", "accent", "accent-soft", "surface", "sunken", "edge"].map(colour);
  const darkMode = parseInt(surface.slice(1, 3), 16) < 128;
  return { darkMode, background: surface, primaryColor: soft, primaryTextColor: ink, primaryBorderColor: accent, lineColor: edge, textColor: ink,
    edgeLabelBackground: surface, secondaryColor: sunken, tertiaryColor: surface, noteBkgColor: sunken, noteTextColor: ink, noteBorderColor: edge, fontFamily: getComputedStyle(document.body).fontFamily };
}

// An author's own fill may be light on a dark page: the words on it turn dark, and the other way round.
function keepReadable(root) {
  for (const shape of root.querySelectorAll('.node [style*="fill"], .cluster [style*="fill"]')) {
    const [r, g, b, alpha = 1] = (getComputedStyle(shape).fill.match(/[\d.]+/g) ?? []).map(Number);
    if (b === undefined || alpha === 0) continue;
    const ink = 0.299 * r + 0.587 * g + 0.114 * b > 140 ? "#101418" : "#ffffff";
    for (const words of shape.closest(".node, .cluster").querySelectorAll("text, tspan, foreignObject *")) {
      words.style.setProperty("fill", ink, "important");
      words.style.setProperty("color", ink, "important");
    }
  }
}

async function draw(frame, number) {
  const { result, rules } = await withoutInlineStyles(() => mermaid.render(`drawing-${number}`, sources.get(frame)));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`svg { display: block; margin-inline: auto } ${rules}`);
  const drawing = document.createElement("div");
  drawing.className = "diagram-drawing";
  const root = drawing.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  root.append(build(result.svg));
  const svg = root.querySelector("svg");
  svg.style.minInlineSize = `${Math.round(0.75 * svg.viewBox.baseVal.width)}px`; // smaller would be unreadable; the frame scrolls
  frame.replaceChildren(drawing);
  keepReadable(root);
  const source = frame.parentElement.querySelector(".diagram-source");
  if (source) source.hidden = false;
}

async function drawAll() {
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme: "base", themeVariables: palette(),
    suppressErrorRendering: true, deterministicIds: true });
  await document.fonts.ready;
  for (const [number, frame] of frames.entries()) await draw(frame, number).catch((failure) => console.warn(failure.message));
}

await drawAll();
dark.addEventListener("change", drawAll);
