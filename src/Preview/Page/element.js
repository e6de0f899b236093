/**
 * Makes an element. Text is only ever text: nothing here reads markup.
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] those that begin with "on" are listeners; null and false are left out
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {any} the element; callers know which kind they asked for
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

let count = 0;

/** An id that nothing else on the page has.
 * @param {string} what */
export const newId = what => `${what}-${++count}`;

/** Text that only screen readers speak.
 * @param {string} text */
export const spoken = text => element('span', { class: 'spoken' }, text);
