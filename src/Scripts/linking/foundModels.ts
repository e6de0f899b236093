import { parseId } from "../client/ids.js";
import type { JsonObject } from "../client/jsonObjects.js";
import { parseJsonObjects, stringProperty } from "../client/jsonObjects.js";
import type { ModelSuggestion } from "../schema.g.js";
import { say } from "../words/say.js";

/** Whether a model is that of the record: it is, it may be, it is not; empty where there was nothing to compare it with. */
export type Answer = "clear" | "ask" | "no" | "";

/** A model that was suggested, or found by a search. */
export interface FoundModel {
  readonly modelId: string;
  /** Its row in Dataverse; null when it has none yet. */
  readonly rowId: string | null;
  readonly name: string;
  readonly address: string;
  readonly state: string;
  readonly visibility: string;
  readonly accountId: string | null;
  readonly answer: Answer;
  /** What speaks for it. */
  readonly reasons: readonly string[];
  /** What speaks against it, the weightiest first. */
  readonly doubts: readonly string[];
  /** The property that has it; null when it is free. */
  readonly linkedTo: string | null;
}

/** Reads what mpt_SuggestModels and mpt_SearchModels give. */
export function parseModels(text: string | null): readonly FoundModel[] {
  return parseJsonObjects<ModelSuggestion>(text).map((item) => ({
    modelId: stringProperty(item, "modelId"),
    rowId: parseId(item.rowId),
    name: stringProperty(item, "name") || say("find.no-name"),
    address: stringProperty(item, "address") || say("find.no-address"),
    state: stringProperty(item, "state"),
    visibility: stringProperty(item, "visibility"),
    accountId: parseId(item.accountId),
    answer: answerOf(item),
    reasons: sentences(item.reasons),
    doubts: sentences(item.doubts),
    linkedTo: stringProperty(item, "linkedTo") || null,
  }));
}

function answerOf({ answer }: JsonObject<ModelSuggestion>): Answer {
  return answer === "clear" || answer === "ask" || answer === "no" ? answer : "";
}

function sentences(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];
}

/** What is worth knowing before the model is linked, the weightiest first. */
export function marksOf(model: FoundModel, isCurrent: boolean): readonly string[] {
  return [
    ...(isCurrent ? [say("find.mark.here")] : []),
    ...(model.answer === "clear" ? [say("find.mark.clear")] : model.answer === "no" ? [say("find.mark.no")] : []),
    ...(model.linkedTo === null || isCurrent ? [] : [say("find.mark.linked", { property: model.linkedTo })]),
    ...(model.state === "inactive"
      ? [say("find.mark.archived")]
      : model.state === "active" || model.state === ""
        ? []
        : [say("find.mark.not-ready", { state: model.state })]),
    ...(model.visibility === "private" ? [say("find.mark.private")] : []),
  ];
}
