/** @typedef {{ id: string, name: string, roles: string[], token: string }} Person */

const SECRET = 'preview.secret';
const PERSON = 'preview.person';

/** @type {Person[]} */
let people = [];

/** @type {Person} */
let current;

/** Whoever can use the app. */
export const everybody = () => people;

/** Who uses it now. */
export const person = () => current;

/**
 * Takes the secret out of the address bar and gets the people for it. It is kept for this tab only, so that the page can be loaded again.
 * @returns {Promise<boolean>} false when there is no secret, or a wrong one
 */
export async function enter() {
  const given = location.hash.slice(1);
  if (/^[0-9a-f]{32}$/.test(given)) {
    sessionStorage.setItem(SECRET, given);
    history.replaceState(null, '', location.pathname);
  }
  const secret = sessionStorage.getItem(SECRET);
  const answer = secret && (await fetch('people', { method: 'POST', body: JSON.stringify({ secret }) }));
  if (!answer || !answer.ok) return false;
  people = await answer.json();
  current = people.find(one => one.name === sessionStorage.getItem(PERSON)) ?? people[0];
  return current !== undefined;
}

/** Goes on as somebody else, with nothing left of the one before.
 * @param {string} name */
export function become(name) {
  sessionStorage.setItem(PERSON, name);
  location.reload();
}
