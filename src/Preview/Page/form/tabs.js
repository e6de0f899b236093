import { element, labelOfPlatform, newId } from '../element.js';

/** @typedef {{ label: string, element: HTMLElement }} TabContent */

/**
 * Tabs behind each other; with one only there is nothing to choose.
 * @param {TabContent[]} contents
 * @param {(index: number) => void} onSelected told when a tab comes to the front
 */
export function tabs(contents, onSelected) {
  const drawn = contents.map(drawTab);
  const select = (/** @type {number} */ index) => {
    drawn.forEach(({ tab, panel }, at) => {
      tab.setAttribute('aria-selected', String(at === index));
      tab.tabIndex = at === index ? 0 : -1;
      panel.hidden = at !== index;
    });
    onSelected(index);
  };
  drawn.forEach(({ tab }, index) => {
    tab.addEventListener('click', () => select(index));
    tab.addEventListener('keydown', event => {
      const to = indexFor(event.key, index, drawn.length);
      if (to === null) return;
      event.preventDefault();
      drawn[to]?.tab.focus();
      select(to);
    });
  });
  const attributes = { class: 'tabs', role: 'tablist', 'aria-label': 'Sheets of the form', ...labelOfPlatform };
  const list = element('div', attributes, ...drawn.map(({ tab }) => tab));
  const panels = drawn.map(({ panel }) => panel);
  return { element: panels.length > 1 ? element('div', {}, list, ...panels) : element('div', {}, ...panels.map(asPlain)), select };
}

/** @param {TabContent} content */
function drawTab(content) {
  const [id, panelId] = [newId('tab'), newId('panel')];
  const panel = element('div', { id: panelId, role: 'tabpanel', 'aria-labelledby': id }, content.element);
  return { tab: element('button', { type: 'button', id, role: 'tab', 'aria-controls': panelId }, content.label), panel };
}

/**
 * The tab that a key leads to; null when it leads nowhere.
 * @param {string} key
 * @param {number} index
 * @param {number} count
 */
function indexFor(key, index, count) {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * A panel without a tab is no tab panel.
 * @param {HTMLElement} panel
 */
function asPlain(panel) {
  panel.removeAttribute('role');
  panel.removeAttribute('aria-labelledby');
  return panel;
}
