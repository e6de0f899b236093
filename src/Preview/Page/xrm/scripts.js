import { element } from '../element.js';

/** @type {Map<string, Promise<void>>} */
const loaded = new Map();

/**
 * Loads a web resource of the package as a script, once.
 * @param {string} library
 * @returns {Promise<void>}
 */
export function loadScript(library) {
  const known = loaded.get(library);
  if (known) return known;
  /** @type {Promise<void>} */
  const loading = new Promise((resolve, reject) => {
    const onload = () => resolve();
    const onerror = () => reject(new Error(`The script ${library} could not be loaded.`));
    document.head.append(element('script', { src: `/WebResources/${library}`, onload, onerror }));
  });
  loaded.set(library, loading);
  return loading;
}

/**
 * A function of a web resource.
 * @param {string} library
 * @param {string} name as in Global.function
 * @returns {Promise<(...args: unknown[]) => unknown>}
 */
export async function functionOf(library, name) {
  await loadScript(library);
  /** @type {unknown} */
  let found = window;
  for (const part of name.split('.')) found = ownProperty(found, part);
  if (typeof found !== 'function') throw new Error(`${library} has no function ${name}.`);
  return /** @type {(...args: unknown[]) => unknown} */ (found);
}

/**
 * @param {unknown} holder
 * @param {string} name
 */
function ownProperty(holder, name) {
  if (holder === undefined || holder === null || !Object.hasOwn(holder, name)) return undefined;
  /** @type {unknown} */
  const value = Reflect.get(Object(holder), name);
  return value;
}
