import { element } from '../element.js';

/**
 * @typedef {{ label: string, icon: SVGElement, press: () => unknown, title?: string, shown?: () => boolean, possible?: () => boolean, pressed?: () => boolean }} Button
 */

/**
 * A bar of buttons.
 * @param {Button[]} buttons
 * @param {string} [name]
 * @returns {{ element: HTMLElement, update: () => void }} update after something that they depend on has changed
 */
export function bar(buttons, name = 'Commands') {
  const drawn = buttons.map(button => ({ button, element: draw(button, () => update()) }));
  const update = () => {
    const focused = drawn.find(one => one.element === document.activeElement);
    for (const one of drawn) {
      one.element.hidden = !(one.button.shown?.() ?? true);
      one.element.disabled = !(one.button.possible?.() ?? true);
      if (one.button.pressed) one.element.setAttribute('aria-pressed', String(one.button.pressed()));
    }
    if (focused?.element.hidden) drawn.find(one => !one.element.hidden && !one.element.disabled)?.element.focus();
  };
  update();
  return { element: element('div', { class: 'commands', role: 'group', 'aria-label': name }, ...drawn.map(one => one.element)), update };
}

/** @param {Button} button
 * @param {() => void} update */
const draw = (button, update) =>
  element(
    'button',
    {
      type: 'button',
      title: button.title,
      onclick: async () => {
        await button.press();
        update();
      },
    },
    button.icon,
    element('span', {}, button.label),
  );
