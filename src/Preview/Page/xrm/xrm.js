import { navigation } from './navigation.js';
import { plays } from './plays.js';
import { utility } from './utility.js';
import { webApi } from './web-api.js';

/** Puts the client API where the package's scripts and pages look for it.
 * @param {Window} target */
export function play(target) {
  /** @type {any} */ (target).Xrm = plays('Xrm', { WebApi: webApi, Navigation: navigation, Utility: utility });
}
