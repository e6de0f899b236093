import { element, labelOfPlatform, ofPlatform } from '../element.js';

/**
 * @typedef {object} CommandButton
 * @property {string} label
 * @property {SVGElement} icon
 * @property {() => unknown} run
 * @property {string} [title]
 * @property {boolean} [isOfPackage] whether the package says what is on it
 * @property {() => boolean} [isVisible]
 * @property {() => boolean} [isEnabled]
 * @property {() => boolean} [isPressed]
 */

/**
 * A bar of buttons.
 * @param {CommandButton[]} buttons
 * @param {string} [name]
 * @returns {{ element: HTMLElement, update: () => void }} update: after something that they depend on has changed
 */
export function commandBar(buttons, name = 'Commands') {
  const drawn = buttons.map(button => ({ button, element: drawButton(button, () => update()) }));
  const update = () => {
    const focused = drawn.find(one => one.element === document.activeElement);
    for (const one of drawn) {
      one.element.hidden = !(one.button.isVisible?.() ?? true);
      one.element.disabled = !(one.button.isEnabled?.() ?? true);
      if (one.button.isPressed) one.element.setAttribute('aria-pressed', String(one.button.isPressed()));
    }
    if (focused?.element.hidden) drawn.find(one => !one.element.hidden && !one.element.disabled)?.element.focus();
  };
  update();
  const attributes = { class: 'commands', role: 'group', 'aria-label': name, ...labelOfPlatform };
  return { element: element('div', attributes, ...drawn.map(one => one.element)), update };
}

/**
 * @param {CommandButton} button
 * @param {() => void} update
 */
function drawButton(button, update) {
  const onclick = async () => {
    await button.run();
    update();
  };
  const attributes = { type: 'button', title: button.title, onclick, ...(button.isOfPackage ? {} : ofPlatform) };
  return element('button', attributes, button.icon, element('span', {}, button.label));
}
