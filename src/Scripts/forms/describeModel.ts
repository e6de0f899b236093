import type { Outcome } from "../client/commands.js";
import { pluralize } from "../client/commands.js";
import { ModelState, SyncState } from "../schema.g.js";

/** How a model stands. */
export interface ModelSummary {
  readonly name: string;
  readonly syncState: number | null;
  readonly modelState: number | null;
  readonly lastError: string;
  /** Open conflicts; asked for only when the state says that there are some. */
  readonly conflicts: number;
}

/** What a record without a model says. */
export const NoModel: Outcome = { text: "No model is linked yet. Press Find model to link one.", level: "INFO" };

/** What a model says that no property has. */
export const NoProperty: Outcome = { text: "No property shows this model yet. Open the property and press Find model.", level: "INFO" };

/** How the model stands and what to do next; null when all is well. What weighs most is said. */
export function describeModel(model: ModelSummary): Outcome | null {
  if (model.syncState === SyncState.Gone) {
    return warning(`Matterport does not find ${model.name} any more. It was kept here; link another model with Find model.`);
  }

  if (model.modelState === ModelState.Archived || model.modelState === ModelState.Archiving) {
    return warning(
      `${model.name} is archived in Matterport, so nobody can open its tour. Activate it there, or link another model with Find model.`,
    );
  }

  return (
    describeSyncState(model) ?? (model.modelState === ModelState.Processing ? info(`Matterport is still processing ${model.name}.`) : null)
  );
}

function describeSyncState({ name, syncState, lastError, conflicts }: ModelSummary): Outcome | null {
  switch (syncState) {
    case SyncState.Conflict:
      return warning(`${fields(conflicts)} changed on both sides. Open the sync issues of ${name} and press Resolve.`);
    case SyncState.Failed:
      return { text: `${name} could not be synchronised. ${lastError} Press Sync now to try again.`.replace(/\s+/g, " "), level: "ERROR" };
    case SyncState.Behind:
      return info("Changes made here are on their way to Matterport. Press Sync now to send them at once.");
    case SyncState.New:
      return info(`${name} has not been compared with Matterport yet. Press Sync now to do it at once.`);
    default:
      return null;
  }
}

function fields(conflicts: number): string {
  return conflicts === 0 ? "Something was" : pluralize(conflicts, "field was", "fields were");
}

function warning(text: string): Outcome {
  return { text, level: "WARNING" };
}

function info(text: string): Outcome {
  return { text, level: "INFO" };
}
