/**
 * @typedef {Record<string, string | number | boolean | null | undefined | ((event: Event) => unknown)>} Attributes
 *   functions are listeners, and their names begin with "on"; null and false leave an attribute out
 */

/**
 * Makes an element. Text is only ever text: nothing here reads markup.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') made.addEventListener(name.slice('on'.length), value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

/** Marks an element whose words are the platform's, which translates them itself, or the preview's: all others come from the package. */
export const ofPlatform = { 'data-platform': 'all' };

/** Marks an element of which this is true for its attributes only, not for what is in it. */
export const labelOfPlatform = { 'data-platform': 'label' };

let count = 0;

/**
 * An id that nothing else on the page has.
 * @param {string} prefix
 */
export const newId = prefix => `${prefix}-${++count}`;

/**
 * Text of the platform that only screen readers speak.
 * @param {string} text
 */
export const visuallyHidden = text => element('span', { class: 'visually-hidden', ...ofPlatform }, text);
