import type { ClientApi } from "../client/api.js";
import { call } from "../client/customApis.js";
import { describeFailure } from "../client/failures.js";
import { parseJsonObjects, stringProperty } from "../client/jsonObjects.js";
import type { IssueResult } from "../schema.g.js";
import { ResolveIssues } from "../schema.g.js";
import type { Side } from "./fieldChoice.js";

/** Why a choice was not saved. */
export interface ChoiceRefusal {
  readonly message: string;
  /** Somebody else decided, or both sides agree again: there is nothing left to choose. */
  readonly isSettled: boolean;
}

/**
 * Saves what was chosen, by the ids of the issues. A call takes any number of issues and one side, so there are two calls at most, one
 * after the other: both write the same model. What one refuses does not hold up the other.
 * @returns Why choices were not saved, by the ids of their issues; nothing for those that were.
 */
export async function resolveChoices(client: ClientApi, choices: ReadonlyMap<string, Side>): Promise<ReadonlyMap<string, ChoiceRefusal>> {
  const refusals = new Map<string, ChoiceRefusal>();
  for (const side of ["dataverse", "matterport"] as const) {
    const ids = [...choices].filter(([, chosen]) => chosen === side).map(([id]) => id);
    if (ids.length > 0) {
      (await resolveWith(client, side, ids)).forEach(([id, refusal]) => refusals.set(id, refusal));
    }
  }

  return refusals;
}

async function resolveWith(client: ClientApi, side: Side, ids: readonly string[]): Promise<readonly (readonly [string, ChoiceRefusal])[]> {
  try {
    const { Results } = await call(client, ResolveIssues, { IssueIds: ids.join(","), Choice: side });
    return parseJsonObjects<IssueResult>(Results)
      .filter((result) => result.outcome === "refused" && ids.includes(stringProperty(result, "issueId")))
      .map((result) => [stringProperty(result, "issueId"), refusalOf(stringProperty(result, "message"), stringProperty(result, "code"))]);
  } catch (problem) {
    const { message, code } = describeFailure(problem);
    return ids.map((id) => [id, refusalOf(message, code)]);
  }
}

function refusalOf(message: string, code: string | null): ChoiceRefusal {
  return { message, isSettled: code === "conflict.settled" };
}
