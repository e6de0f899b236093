/**
 * Where the app is, as the address says it: #/list/TABLE/VIEW, #/row/TABLE/ID, #/new/TABLE, #/dashboard/ID.
 * @typedef {(
 *   | { kind: 'list', table: string, view?: string }
 *   | { kind: 'row', table: string, id: string }
 *   | { kind: 'new', table: string }
 *   | { kind: 'dashboard', id: string }
 * )} Route
 */

/** @type {() => Promise<boolean>} */
let mayLeave = async () => true;
let currentHash = '';

/**
 * The address of a route.
 * @param {Route} route
 */
export function hashOf(route) {
  switch (route.kind) {
    case 'list':
      return route.view ? `#/list/${route.table}/${route.view}` : `#/list/${route.table}`;
    case 'row':
      return `#/row/${route.table}/${route.id}`;
    case 'new':
      return `#/new/${route.table}`;
    case 'dashboard':
      return `#/dashboard/${route.id}`;
  }
}

/**
 * The route of an address, if it is one.
 * @param {string} hash
 * @returns {Route | undefined}
 */
export function routeOf(hash) {
  const [, kind, first, second] = hash.split('/');
  if (kind === 'list' && first) return { kind, table: first, view: second };
  if (kind === 'row' && first && second) return { kind, table: first, id: second };
  if (kind === 'new' && first) return { kind, table: first };
  if (kind === 'dashboard' && first) return { kind, id: first };
  return undefined;
}

/**
 * Goes to a route; whoever has unsaved changes is asked first.
 * @param {Route} route
 */
export function navigate(route) {
  location.hash = hashOf(route);
}

/**
 * Sets what is asked before the page is left; for as long as the page stays.
 * @param {() => Promise<boolean>} guard
 */
export function setLeaveGuard(guard) {
  mayLeave = guard;
}

/**
 * Has the route of the address shown, now and whenever it changes.
 * @param {(route: Route | undefined) => unknown} show
 */
export function startRouter(show) {
  const follow = async () => {
    if (location.hash === currentHash) return;
    const wanted = location.hash;
    if (!(await mayLeave())) {
      history.replaceState(null, '', currentHash);
      return;
    }
    history.replaceState(null, '', wanted);
    currentHash = wanted;
    mayLeave = async () => true;
    show(routeOf(wanted));
  };
  addEventListener('hashchange', () => void follow());
  void follow();
}
