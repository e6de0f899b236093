import { element, ofPlatform } from '../element.js';
import { formatValue } from '../format.js';
import { externalLink, rowLink } from './links.js';

/** @import { ControlContext, RenderedControl } from './control.js' */

/**
 * A value that cannot be changed: in words, to be read and copied.
 * @param {ControlContext} context
 * @returns {RenderedControl}
 */
export function readOnly(context) {
  const { id, column, kind } = context;
  const placeholder = column.secured ? { placeholder: 'Never shown here', ...ofPlatform } : { placeholder: '---' };
  const attributes = { id, readonly: true, ...placeholder };
  const input = kind === 'memo' ? element('textarea', { ...attributes, rows: '3' }) : element('input', attributes);
  const link = column.targets ? rowLink(context) : column.format === 'url' ? externalLink(context) : null;
  const update = () => {
    input.value = formatValue(context.get(), column);
    link?.update();
  };
  update();
  return { element: element('div', { class: 'with-link' }, input, link?.element), update };
}
