/** @typedef {{ id: string, name: string, roles: string[], token: string }} User */

const SECRET = 'preview.secret';
const PERSON = 'preview.person';

/** @type {User[]} */
let users = [];

/** @type {User} */
let current;

/** Whoever can use the app. */
export const allUsers = () => users;

/** Who uses it now. */
export const currentUser = () => current;

/**
 * Takes the secret out of the address bar and gets the users for it. It is kept for this tab only, so that the page can be loaded again.
 * @returns {Promise<boolean>} false when there is no secret, or a wrong one
 */
export async function signIn() {
  const fragment = location.hash.slice(1);
  if (/^[0-9a-f]{32}$/.test(fragment)) {
    sessionStorage.setItem(SECRET, fragment);
    history.replaceState(null, '', location.pathname);
  }
  const secret = sessionStorage.getItem(SECRET);
  const answer = secret && (await fetch('people', { method: 'POST', body: JSON.stringify({ secret }) }));
  if (!answer || !answer.ok) return false;
  /** @type {unknown} */
  const given = await answer.json();
  users = /** @type {User[]} */ (given);
  const user = users.find(one => one.name === sessionStorage.getItem(PERSON)) ?? users[0];
  if (user) current = user;
  return user !== undefined;
}

/**
 * Goes on as somebody else, with nothing left of the one before.
 * @param {string} name
 */
export function switchUser(name) {
  sessionStorage.setItem(PERSON, name);
  location.reload();
}
