import { element, visuallyHidden } from '../element.js';

/** @import { Attributes } from '../element.js' */

/** @typedef {'ERROR' | 'WARNING' | 'INFO'} NotificationLevel */

const LABELS = new Map([
  ['ERROR', 'Error'],
  ['WARNING', 'Warning'],
]);

/** What a form has to say above its tabs. */
export class Notifications {
  constructor() {
    this.element = element('div', { class: 'notifications', role: 'status' });
    /** @type {Map<string, HTMLElement>} */
    this.byId = new Map();
  }

  /**
   * Says something, in the place of what had the same id.
   * @param {string | Node} text
   * @param {NotificationLevel} level
   * @param {string} id
   * @param {Attributes} [attributes]
   */
  set(text, level, id, attributes = {}) {
    const label = visuallyHidden(`${LABELS.get(level) ?? 'Information'}: `);
    const notification = element('p', { class: `notification ${level.toLowerCase()}`, ...attributes }, label, text);
    this.clear(id);
    this.byId.set(id, notification);
    this.element.append(notification);
    return true;
  }

  /**
   * Takes away what had the id.
   * @param {string} id
   */
  clear(id) {
    this.byId.get(id)?.remove();
    return this.byId.delete(id);
  }
}
