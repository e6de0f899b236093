import type { Outcome } from "../client/commands.js";
import { SyncState } from "../schema.g.js";
import { say } from "../words/say.js";

/** How a tag stands and what to do next; null when all is well. */
export function describeTag(syncState: number | null, lastError: string): Outcome | null {
  switch (syncState) {
    case SyncState.Missing:
      return { text: say("state.tag-missing"), level: "WARNING" };
    case SyncState.Conflict:
      return { text: say("state.tag-conflict"), level: "WARNING" };
    case SyncState.Failed:
      return { text: lastError === "" ? say("state.tag-failed") : say("state.tag-failed-because", { reason: lastError }), level: "ERROR" };
    case SyncState.Waiting:
      return { text: say("state.behind"), level: "INFO" };
    case SyncState.New:
      return { text: say("state.tag-new"), level: "INFO" };
    default:
      return null;
  }
}
