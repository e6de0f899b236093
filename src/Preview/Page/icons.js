const SVG = 'http://www.w3.org/2000/svg';

// Drawn for this page, 20 by 20, as one line each.
const PATHS = {
  add: 'M10 4v12M4 10h12',
  save: 'M4 4h9l3 3v9H4zM7 4v4h5V4M7 16v-5h6v5',
  saveAndClose: 'M4 4h9l3 3v4M4 4v12h5M7 4v4h5V4M12 13l4 4M16 13l-4 4',
  refresh: 'M16 6v4h-4M4 14v-4h4M15 9a5.5 5.5 0 0 0-10-2M5 11a5.5 5.5 0 0 0 10 2',
  remove: 'M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6M9 9v4M11 9v4',
  chart: 'M4 16h12M6 13V9M10 13V5M14 13v-3',
  search: 'M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4zM13 13l4 4',
  sync: 'M4 8a6 6 0 0 1 11-2M16 3v4h-4M16 12a6 6 0 0 1-11 2M4 17v-4h4',
  link: 'M8 12l4-4M9 6l1.5-1.5a3.5 3.5 0 0 1 5 5L14 11M11 14l-1.5 1.5a3.5 3.5 0 0 1-5-5L6 9',
  unlink: 'M10 5l.5-.5a3.5 3.5 0 0 1 5 5L15 10M10 15l-.5.5a3.5 3.5 0 0 1-5-5L5 10M4 4l12 12',
  check: 'M4 10l4 4 8-9',
  decide: 'M10 3v14M5 6h10M5 6l-2.5 5h5zM15 6l-2.5 5h5zM7 17h6',
  open: 'M11 4h5v5M16 4l-7 7M8 5H4v11h11v-4',
  tour: 'M3 10s2.5-5 7-5 7 5 7 5-2.5 5-7 5-7-5-7-5zM10 8a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  dashboard: 'M3 4h6v7H3zM11 4h6v4h-6zM11 10h6v6h-6zM3 13h6v3H3z',
  table: 'M3 4h14v12H3zM3 8h14M8 8v8',
  menu: 'M3 6h14M3 10h14M3 14h14',
  close: 'M5 5l10 10M15 5L5 15',
  before: 'M12 5l-5 5 5 5',
  after: 'M8 5l5 5-5 5',
  up: 'M5 12l5-5 5 5',
  down: 'M5 8l5 5 5-5',
  lock: 'M6 9V7a4 4 0 0 1 8 0v2M5 9h10v7H5z',
  plain: 'M6 10h8',
};

/** @typedef {keyof typeof PATHS} IconName */

/**
 * Our picture for each of the platform's that the package's buttons name.
 * @type {Record<string, IconName>}
 */
const COMMAND_ICONS = {
  Add: 'search',
  New: 'add',
  Delete: 'remove',
  Refresh: 'sync',
  RevertToDraft: 'unlink',
  MergeCase: 'decide',
  OpenEnrollment: 'tour',
  PageCompleted: 'check',
};

/**
 * A picture beside words; it says nothing by itself.
 * @param {IconName} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/**
 * Our picture for one of the platform's.
 * @param {string | undefined} fontIcon as in "$clientsvg:Accept"
 */
export const commandIcon = fontIcon => icon(COMMAND_ICONS[fontIcon?.split(':').pop() ?? ''] ?? 'plain');
