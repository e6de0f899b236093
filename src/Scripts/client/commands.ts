import type { ClientApi, FormContext, NotificationLevel } from "./api.js";
import { describeFailure, RefusedError } from "./failures.js";
import { say } from "../words/say.js";

/** What happened, in words. */
export interface Outcome {
  readonly text: string;
  readonly level: NotificationLevel;
}

const OutcomeId = "matterport-outcome";

/** Where every command ends, whatever happens: a refusal is said, a failure is said with what there is to know about it. */
export async function runCommand(client: ClientApi, title: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    if (problem instanceof RefusedError) {
      await client.Navigation.openAlertDialog({ title, text: problem.message });
      return;
    }

    const failure = describeFailure(problem);
    await client.Navigation.openErrorDialog({ message: failure.message, details: failure.original || failure.message });
  }
}

/** Stops the command where a rule has something against it. @throws RefusedError with the refusal as its message. */
export function throwIfRefused(refusal: string | null): void {
  if (refusal !== null) {
    throw new RefusedError(refusal);
  }
}

/** Shows that something is going on for as long as it does. */
export async function withProgress<Result>(client: ClientApi, message: string, work: () => Promise<Result>): Promise<Result> {
  client.Utility.showProgressIndicator(message);
  try {
    return await work();
  } finally {
    client.Utility.closeProgressIndicator();
  }
}

/** Asks before something is taken away or overwritten. */
export async function askToConfirm(client: ClientApi, title: string, text: string, confirmButtonLabel: string): Promise<boolean> {
  const answer = await client.Navigation.openConfirmDialog({ title, text, confirmButtonLabel, cancelButtonLabel: say("button.cancel") });
  return answer.confirmed;
}

/** Says on the form what happened. It stays until the next command. */
export function showOutcome(form: FormContext, outcome: Outcome): void {
  form.ui.setFormNotification(outcome.text, outcome.level, OutcomeId);
}

/** Takes away what the last command said. */
export function clearOutcome(form: FormContext): void {
  form.ui.clearFormNotification(OutcomeId);
}
