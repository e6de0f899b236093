import { shippedIcon } from '../icons.js';
import { openError } from '../dialog/message.js';
import { functionOf } from '../xrm/scripts.js';

/**
 * The package's buttons. What each of them is given is asked for when it is pressed.
 * @param {import('../app.js').Command[]} commands
 * @param {Record<string, () => unknown>} given by the name of the parameter
 * @returns {import('./bar.js').Button[]}
 */
export const shippedButtons = (commands, given) => commands.map(command => ({
  label: command.label,
  icon: shippedIcon(command.icon),
  title: command.tooltip,
  press: () => press(command, given),
}));

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
