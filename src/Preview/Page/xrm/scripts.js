import { element } from '../element.js';

/** @type {Map<string, Promise<void>>} */
const loaded = new Map();

/** Loads a web resource of the package as a script, once.
 * @param {string} library */
export function loadScript(library) {
  const known = loaded.get(library);
  if (known) return known;
  const loading = new Promise((resolve, reject) => {
    document.head.append(
      element('script', {
        src: `/WebResources/${library}`,
        onload: () => resolve(undefined),
        onerror: () => reject(new Error(`The script ${library} could not be loaded.`)),
      }),
    );
  });
  loaded.set(library, loading);
  return loading;
}

/**
 * A function of a web resource.
 * @param {string} library
 * @param {string} name as in Global.function
 * @returns {Promise<Function>}
 */
export async function functionOf(library, name) {
  await loadScript(library);
  let found = /** @type {any} */ (window);
  for (const part of name.split('.')) found = found !== undefined && found !== null && Object.hasOwn(found, part) ? found[part] : undefined;
  if (typeof found !== 'function') throw new Error(`${library} has no function ${name}.`);
  return found;
}
