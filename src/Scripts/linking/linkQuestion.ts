import { propertyTable } from "../schema.g.js";
import type { FoundModel } from "./foundModels.js";
import type { LinkableRow } from "./linkableRows.js";
import type { RecordPlace } from "./recordPlace.js";
import { say } from "../words/say.js";

const MaxDoubts = 3;

/** What has to be asked before this model is linked, in one question; null when it can be linked at once. */
export function linkQuestion(model: FoundModel, row: LinkableRow, place: RecordPlace | null): string | null {
  const improbable = improbableBecause(model, place?.name || row.name);
  const others = [...takenFrom(model, row), ...replacedIn(row)];
  return improbable.length + others.length === 0
    ? null
    : [
        ...improbable,
        ...others,
        say(improbable.length === 0 ? "find.ask-link" : "find.ask-link-anyway", { model: model.name, row: row.name }),
      ].join(" ");
}

// Whatever contradicts, a distance too, has made the answer a no: what is merely to be asked is for the person who looks at the card.
function improbableBecause({ name, answer, doubts }: FoundModel, property: string): readonly string[] {
  return answer !== "no"
    ? []
    : doubts.length === 0
      ? [say("find.ask-unproved", { model: name, property })]
      : [say("find.ask-improbable", { model: name, property }), ...doubts.slice(0, MaxDoubts).map((doubt) => say("find.doubt", { doubt }))];
}

function takenFrom({ name, linkedTo }: FoundModel, { table }: LinkableRow): readonly string[] {
  return linkedTo === null || table !== propertyTable ? [] : [say("find.ask-taken", { model: name, property: linkedTo })];
}

function replacedIn({ name, model }: LinkableRow): readonly string[] {
  return model === null ? [] : [say("find.ask-replaced", { row: name, model: model.name })];
}
