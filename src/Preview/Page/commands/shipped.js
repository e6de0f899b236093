import { shippedIcon } from '../icons.js';
import { openError } from '../dialog/message.js';
import { functionOf } from '../xrm/scripts.js';

/**
 * The package's buttons. What each of them is given is asked for when it is pressed. On a list, one is there while its rule about the selection says so:
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/define-ribbon-enable-rules#what-does-enabled-mean
 * @param {import('../app.js').Command[]} commands
 * @param {Record<string, () => unknown>} given by the name of the parameter
 * @param {() => number} [chosen] how many rows of the list are
 * @returns {import('./bar.js').Button[]}
 */
export const shippedButtons = (commands, given, chosen = () => 0) =>
  commands.map(command => ({
    label: command.label,
    icon: shippedIcon(command.icon),
    title: command.tooltip,
    shown: () => fits(command.selection, chosen()),
    press: () => press(command, given),
  }));

/** @param {{ minimum: number, maximum?: number } | undefined} selection
 * @param {number} count */
const fits = (selection, count) => !selection || (count >= selection.minimum && count <= (selection.maximum ?? Infinity));

/** @param {import('../app.js').Command} command
 * @param {Record<string, () => unknown>} given */
async function press(command, given) {
  try {
    const run = await functionOf(command.library, command.function);
    await run(...command.parameters.map(parameter => given[parameter]()));
  } catch (error) {
    await openError(error instanceof Error ? error.message : String(error), `${command.label} did not work`);
  }
}
