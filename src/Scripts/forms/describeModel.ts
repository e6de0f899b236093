import type { Outcome } from "../client/commands.js";
import { ModelState, SyncState } from "../schema.g.js";
import { say, sayCount } from "../words/say.js";

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
export function describeNoModel(): Outcome {
  return info(say("state.no-model"));
}

/** What a model says that no property has. */
export function describeNoProperty(): Outcome {
  return info(say("state.no-property"));
}

/** How the model stands and what to do next; null when all is well. What weighs most is said. */
export function describeModel(model: ModelSummary): Outcome | null {
  if (model.syncState === SyncState.Missing) {
    return warning(say("state.missing", { model: model.name }));
  }

  if (model.modelState === ModelState.Archived || model.modelState === ModelState.Archiving) {
    return warning(say("state.archived", { model: model.name }));
  }

  return (
    describeSyncState(model) ?? (model.modelState === ModelState.Processing ? info(say("state.processing", { model: model.name })) : null)
  );
}

function describeSyncState({ name, syncState, lastError, conflicts }: ModelSummary): Outcome | null {
  switch (syncState) {
    case SyncState.Conflict:
      return warning(conflicts === 0 ? say("state.conflict", { model: name }) : sayCount("state.conflicts", conflicts, { model: name }));
    case SyncState.Failed:
      return { text: describeSyncFailure(name, lastError.trim()), level: "ERROR" };
    case SyncState.Waiting:
      return info(say("state.behind"));
    case SyncState.New:
      return info(say("state.new", { model: name }));
    default:
      return null;
  }
}

function describeSyncFailure(model: string, reason: string): string {
  return reason === "" ? say("state.failed", { model }) : say("state.failed-because", { model, reason });
}

function warning(text: string): Outcome {
  return { text, level: "WARNING" };
}

function info(text: string): Outcome {
  return { text, level: "INFO" };
}
