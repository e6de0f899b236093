/**
 * Where the page is, as the address says it: #/list/TABLE/VIEW, #/row/TABLE/ID, #/new/TABLE, #/dashboard/ID.
 * @typedef {{ kind: 'list', table: string, view?: string } | { kind: 'row', table: string, id: string } | { kind: 'new', table: string } | { kind: 'dashboard', id: string }} Where
 */

/** @type {() => Promise<boolean>} */
let mayLeave = async () => true;
let shown = '';

/** @param {Where} where */
export function addressOf(where) {
  switch (where.kind) {
    case 'list':
      return where.view ? `#/list/${where.table}/${where.view}` : `#/list/${where.table}`;
    case 'row':
      return `#/row/${where.table}/${where.id}`;
    case 'new':
      return `#/new/${where.table}`;
    case 'dashboard':
      return `#/dashboard/${where.id}`;
  }
}

/** @param {string} address
 * @returns {Where | undefined} */
export function placeAt(address) {
  const [, kind, first, second] = address.split('/');
  if (kind === 'list' && first) return { kind, table: first, view: second };
  if (kind === 'row' && first && second) return { kind, table: first, id: second };
  if (kind === 'new' && first) return { kind, table: first };
  if (kind === 'dashboard' && first) return { kind, id: first };
  return undefined;
}

/** Goes somewhere; whoever has unsaved changes there is asked first.
 * @param {Where} where */
export function go(where) {
  location.hash = addressOf(where);
}

/** Asked before the page is left; for as long as the page stays.
 * @param {() => Promise<boolean>} ask */
export function guard(ask) {
  mayLeave = ask;
}

/** Has every change of the address shown.
 * @param {(where: Where | undefined) => void} show */
export function watch(show) {
  const follow = async () => {
    if (location.hash === shown) return;
    const wanted = location.hash;
    if (!(await mayLeave())) {
      history.replaceState(null, '', shown);
      return;
    }
    history.replaceState(null, '', wanted);
    shown = wanted;
    mayLeave = async () => true;
    show(placeAt(wanted));
  };
  addEventListener('hashchange', follow);
  follow();
}
