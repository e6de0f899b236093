import { element, ofPlatform } from './element.js';
import { messageOf } from './errors.js';
import { getApp, loadApp } from './metadata.js';
import { showPage } from './pages.js';
import { loadPrivileges } from './privileges.js';
import { hashOf, routeOf, startRouter } from './router.js';
import { signIn } from './session.js';
import { mountShell } from './shell.js';
import { homeRoute } from './site-map.js';
import { installXrm } from './xrm/xrm.js';

/**
 * @param {string} title
 * @param {string} sentence
 */
function showNotice(title, sentence) {
  document.body.append(element('main', { class: 'notice', ...ofPlatform }, element('h1', {}, title), element('p', {}, sentence)));
}

async function start() {
  if (!(await signIn())) {
    showNotice(
      'This is a preview',
      'Open the link that the playground printed: it carries what lets you in. A link of an earlier run does not.',
    );
    return;
  }
  await loadApp();
  await loadPrivileges();
  installXrm(window);
  const main = mountShell(getApp());
  if (!routeOf(location.hash)) history.replaceState(null, '', hashOf(homeRoute()));
  startRouter(route => showPage(route, main));
}

start().catch((/** @type {unknown} */ error) => showNotice('The preview did not start', messageOf(error)));
