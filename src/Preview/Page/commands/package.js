import { openError } from '../dialog/message.js';
import { messageOf } from '../errors.js';
import { commandIcon } from '../icons.js';
import { required } from '../required.js';
import { functionOf } from '../xrm/scripts.js';

/** @import { Command } from '../metadata.js' */
/** @import { CommandButton } from './command-bar.js' */

/** @typedef {Record<string, () => unknown>} CommandArguments by the name of the parameter; asked for when the button is pressed */

/**
 * The package's buttons. On a list, one is there while its rule about the selection says so:
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/define-ribbon-enable-rules#what-does-enabled-mean
 * @param {Command[]} commands
 * @param {CommandArguments} args
 * @param {() => number} [selectedCount] how many rows of the list are selected
 * @returns {CommandButton[]}
 */
export const packageCommands = (commands, args, selectedCount = () => 0) =>
  commands.map(command => ({
    label: command.label,
    icon: commandIcon(command.icon),
    title: command.tooltip,
    isOfPackage: true,
    isVisible: () => matches(command.selection, selectedCount()),
    run: () => runCommand(command, args),
  }));

/**
 * @param {Command['selection']} selection
 * @param {number} count
 */
const matches = (selection, count) => !selection || (count >= selection.minimum && count <= (selection.maximum ?? Infinity));

/**
 * @param {Command} command
 * @param {CommandArguments} args
 */
async function runCommand(command, args) {
  try {
    const run = await functionOf(command.library, command.function);
    await run(...command.parameters.map(name => required(args[name], `There is no parameter ${name}.`)()));
  } catch (error) {
    await openError(messageOf(error), `${command.label} did not work`);
  }
}
