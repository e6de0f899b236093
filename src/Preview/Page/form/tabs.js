import { element, newId } from '../element.js';

/**
 * Sheets behind each other; with one sheet only there is nothing to choose.
 * @param {{ label: string, element: HTMLElement }[]} sheets
 * @param {(place: number) => void} shown told when a sheet comes to the front
 */
export function tabs(sheets, shown) {
  const made = sheets.map(sheet => {
    const [id, panel] = [newId('tab'), newId('sheet')];
    const sheetElement = element('div', { id: panel, role: 'tabpanel', 'aria-labelledby': id }, sheet.element);
    return { tab: element('button', { type: 'button', id, role: 'tab', 'aria-controls': panel }, sheet.label), panel: sheetElement };
  });
  const choose = (place, focus = false) => {
    made.forEach(({ tab, panel }, at) => {
      tab.setAttribute('aria-selected', String(at === place));
      tab.tabIndex = at === place ? 0 : -1;
      panel.hidden = at !== place;
    });
    if (focus) made[place].tab.focus();
    shown(place);
  };
  made.forEach(({ tab }, place) => {
    tab.addEventListener('click', () => choose(place));
    tab.addEventListener('keydown', event => {
      const to = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: made.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      choose((to + made.length) % made.length, true);
    });
  });
  const list = element('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Sheets of the form' }, ...made.map(one => one.tab));
  if (made.length > 1) return { element: element('div', {}, list, ...made.map(one => one.panel)), choose };
  made[0].panel.removeAttribute('role');
  made[0].panel.removeAttribute('aria-labelledby');
  return { element: element('div', {}, made[0].panel), choose };
}
