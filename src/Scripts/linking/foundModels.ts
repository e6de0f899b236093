import { parseId } from "../client/ids.js";
import { parseJsonObjects, stringProperty } from "../client/jsonObjects.js";
import type { ModelSuggestion } from "../schema.g.js";
import { say } from "../words/say.js";

/** A model that was suggested, or found by a search. */
export interface FoundModel {
  readonly modelId: string;
  readonly name: string;
  readonly address: string;
  readonly state: string;
  readonly visibility: string;
  readonly accountId: string | null;
  /** 0 to 100; 0 when it was searched for. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** The property that has it; null when it is free. */
  readonly linkedTo: string | null;
}

/** Reads what mpt_SuggestModels and mpt_SearchModels give. */
export function parseModels(text: string | null): readonly FoundModel[] {
  return parseJsonObjects<ModelSuggestion>(text).map((item) => ({
    modelId: stringProperty(item, "modelId"),
    name: stringProperty(item, "name") || say("find.no-name"),
    address: stringProperty(item, "address") || say("find.no-address"),
    state: stringProperty(item, "state"),
    visibility: stringProperty(item, "visibility"),
    accountId: parseId(item.accountId),
    score: typeof item.score === "number" ? item.score : 0,
    reasons: Array.isArray(item.reasons) ? item.reasons.filter((reason) => typeof reason === "string") : [],
    linkedTo: stringProperty(item, "linkedTo") || null,
  }));
}

/** What is worth knowing before the model is linked, the weightiest first. */
export function marksOf(model: FoundModel): readonly string[] {
  return [
    ...(model.linkedTo === null ? [] : [say("find.mark.linked", { property: model.linkedTo })]),
    ...(model.state === "inactive"
      ? [say("find.mark.archived")]
      : model.state === "active" || model.state === ""
        ? []
        : [say("find.mark.not-ready", { state: model.state })]),
    ...(model.visibility === "private" ? [say("find.mark.private")] : []),
  ];
}
