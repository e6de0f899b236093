const SVG = 'http://www.w3.org/2000/svg';

/** @typedef {Record<string, string | number>} SvgAttributes */

/**
 * Makes an element of a drawing.
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {SvgAttributes} [attributes]
 * @param {...(Node | string)} children
 * @returns {SVGElementTagNameMap[Tag]}
 */
export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/**
 * A drawing that says nothing to screen readers: the table beside it does.
 * @param {number} width
 * @param {number} height
 * @param {...Node} children
 */
export const drawing = (width, height, ...children) =>
  svg('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', focusable: 'false' }, ...children);

/**
 * A label, cut when it would be too long; its whole text appears under the pointer.
 * @param {string} text
 * @param {number} maxLength
 * @param {SvgAttributes} attributes
 */
export function label(text, maxLength, attributes) {
  const made = svg('text', attributes, text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text);
  if (text.length > maxLength) made.append(svg('title', {}, text));
  return made;
}
