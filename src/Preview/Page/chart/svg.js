const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes an element of a drawing.
 * @param {string} tag
 * @param {Record<string, string | number>} [attributes]
 * @param {...(Node | string)} children
 */
export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** A drawing that says nothing to screen readers: the table beside it does.
 * @param {number} width
 * @param {number} height
 * @param {...Node} children */
export const drawing = (width, height, ...children) =>
  svg('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', focusable: 'false' }, ...children);

/** A label, cut when it would be too long; its whole text appears under the pointer.
 * @param {string} text
 * @param {number} most
 * @param {Record<string, string | number>} attributes */
export function label(text, most, attributes) {
  const made = svg('text', attributes, text.length > most ? `${text.slice(0, most - 1)}…` : text);
  if (text.length > most) made.append(svg('title', {}, text));
  return made;
}
