// What JavaScript itself asks of any object: whether it is a promise, how it is printed.
const OF_THE_LANGUAGE = new Set(['then', 'toJSON', 'constructor', 'toString', 'valueOf', '$$typeof', 'nodeType']);

/**
 * An object that has these members and refuses all others by name, so that a script which asks for more is noticed here and not in Power Apps.
 * @template {object} T
 * @param {string} name
 * @param {T} members
 * @returns {T}
 */
export const plays = (name, members) =>
  new Proxy(Object.freeze(members), {
    get(target, member) {
      if (member in target || typeof member === 'symbol' || OF_THE_LANGUAGE.has(member)) return Reflect.get(target, member);
      throw new Error(`The preview does not play ${name}.${member}.`);
    },
    set(_, member) {
      throw new Error(`The preview does not play setting ${name}.${String(member)}.`);
    },
  });

/** Refuses what a script gave.
 * @param {string} what
 * @returns {never} */
export function refuse(what) {
  throw new Error(`The preview does not play ${what}.`);
}
