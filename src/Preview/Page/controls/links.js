import { element, ofPlatform } from '../element.js';
import { asLookup, asText } from '../format.js';
import { icon } from '../icons.js';
import { findForm } from '../metadata.js';
import { hashOf } from '../router.js';

/** @import { ControlContext, RenderedControl } from './control.js' */

/**
 * The way to an address: only to https, for an address may have come from anywhere.
 * @param {ControlContext} context
 * @returns {RenderedControl}
 */
export function externalLink(context) {
  const label = `Open ${context.column.label}`;
  const link = element(
    'a',
    { class: 'link', target: '_blank', rel: 'noopener noreferrer', 'aria-label': label, ...ofPlatform },
    icon('open'),
  );
  const update = () => {
    const address = asText(context.get());
    const isSafe = URL.canParse(address) && new URL(address).protocol === 'https:';
    link.hidden = !isSafe;
    if (isSafe) link.href = address;
    else link.removeAttribute('href');
  };
  update();
  return { element: link, update };
}

/**
 * The way to the row that a lookup points to; users have no form here.
 * @param {ControlContext} context
 * @returns {RenderedControl}
 */
export function rowLink(context) {
  const link = element('a', { class: 'link', ...ofPlatform }, icon('after'));
  const update = () => {
    const row = asLookup(context.get());
    link.hidden = !row || !findForm(row.table, 'main');
    if (!row || link.hidden) return;
    link.href = hashOf({ kind: 'row', table: row.table, id: row.id });
    link.setAttribute('aria-label', `Open ${row.name}`);
  };
  update();
  return { element: link, update };
}
