import { navigation } from './navigation.js';
import { strict } from './strict.js';
import { utility } from './utility.js';
import { webApi } from './web-api.js';

/**
 * Puts the client API where the package's scripts and pages look for it.
 * @param {Window} target
 */
export function installXrm(target) {
  Object.assign(target, { Xrm: strict('Xrm', { WebApi: webApi, Navigation: navigation, Utility: utility }) });
}
