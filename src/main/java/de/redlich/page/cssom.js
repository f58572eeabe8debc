// Some libraries write <style> elements and style attributes, which our Content-Security-Policy refuses. While such a
// library works, both are led to the object model, which the policy allows. The rules come back as one text.
export async function withoutInlineStyles(work) {
  const { createElement } = document;
  const { setAttribute } = Element.prototype;
  const { parseFromString } = DOMParser.prototype;
  const sheet = new CSSStyleSheet();
  let rules = "";

  const styleElement = () =>
    Object.defineProperty(createElement.call(document, "css-rules"), "innerHTML", {
      set(css) {
        rules += css;
        sheet.replaceSync(rules);
      },
    });
  document.createElement = (name, options) =>
    name.toLowerCase() === "style" ? styleElement() : createElement.call(document, name, options);
  Element.prototype.setAttribute = function (name, value) {
    if (name.toLowerCase() === "style" && this.style) this.style.cssText = value;
    else setAttribute.call(this, name, value);
  };

  DOMParser.prototype.parseFromString = function (markup, type) {
    return parseFromString.call(this, withoutStyleAttributes(markup), type);
  };

  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  try {
    return { result: await work(), rules };
  } finally {
    delete document.createElement;
    Element.prototype.setAttribute = setAttribute;
    DOMParser.prototype.parseFromString = parseFromString;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
  }
}

const withoutStyleAttributes = (markup) => String(markup).replace(/(\s)style="/g, '$1data-style="');

// Builds elements from markup, applying its style attributes through the object model.
export function build(markup) {
  const template = document.createElement("template");
  template.innerHTML = withoutStyleAttributes(markup);
  for (const element of template.content.querySelectorAll("[data-style]")) {
    element.style.cssText = element.dataset.style;
    delete element.dataset.style;
  }
  return template.content;
}
