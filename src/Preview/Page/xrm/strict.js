// What JavaScript itself asks of any object: whether it is a promise, how it is printed.
const LANGUAGE_MEMBERS = new Set(['then', 'toJSON', 'constructor', 'toString', 'valueOf', '$$typeof', 'nodeType']);

/**
 * An object that has these members and refuses all others by name, so that a script which asks for more is noticed here
 * and not in Power Apps.
 * @template {object} T
 * @param {string} name
 * @param {T} members
 * @returns {Readonly<T>}
 */
export const strict = (name, members) =>
  new Proxy(Object.freeze(members), {
    get(target, member) {
      if (member in target || typeof member === 'symbol' || LANGUAGE_MEMBERS.has(member)) return Reflect.get(target, member);
      return unsupported(`${name}.${member}`);
    },
    set(_, member) {
      return unsupported(`setting ${name}.${String(member)}`);
    },
  });

/**
 * Refuses what a script asked for.
 * @param {string} what
 * @returns {never}
 */
export function unsupported(what) {
  throw new Error(`The preview does not play ${what}.`);
}
