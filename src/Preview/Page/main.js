import { load, theApp } from './app.js';
import { element } from './element.js';
import { mount } from './shell.js';
import { addressOf, placeAt, watch } from './places.js';
import { learn } from './privileges.js';
import { enter } from './session.js';
import { firstPlace } from './navigation.js';
import { show } from './page.js';
import { play } from './xrm/xrm.js';

/** @param {string} title
 * @param {string} sentence */
function say(title, sentence) {
  document.body.append(element('main', { class: 'welcome' }, element('h1', {}, title), element('p', {}, sentence)));
}

async function start() {
  if (!(await enter())) {
    say('This is a preview', 'Open the link that the playground printed: it carries what lets you in. A link of an earlier run does not.');
    return;
  }
  await load();
  await learn();
  play(window);
  const main = mount(theApp());
  if (!placeAt(location.hash)) history.replaceState(null, '', addressOf(firstPlace()));
  watch(where => show(where, main));
}

start().catch(error => say('The preview did not start', error.message));
