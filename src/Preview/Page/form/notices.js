import { element } from '../element.js';

/** @typedef {'ERROR' | 'WARNING' | 'INFO'} Level */

const WORDS = { ERROR: 'Error', WARNING: 'Warning', INFO: 'Information' };

/** What a form has to say above its sheets. */
export class Notices {
  constructor() {
    this.element = element('div', { class: 'notices', role: 'status' });
    /** @type {Map<string, HTMLElement>} */
    this.shown = new Map();
  }

  /** Says something, in the place of what had the same id.
   * @param {string} text
   * @param {Level} level
   * @param {string} id */
  set(text, level, id) {
    const made = element(
      'p',
      { class: `notice ${level.toLowerCase()}` },
      element('strong', { class: 'spoken' }, `${WORDS[level] ?? 'Information'}: `),
      text,
    );
    this.clear(id);
    this.shown.set(id, made);
    this.element.append(made);
    return true;
  }

  /** @param {string} id */
  clear(id) {
    this.shown.get(id)?.remove();
    return this.shown.delete(id);
  }
}
