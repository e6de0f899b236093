import { diffWordsWithSpace } from "diff";

/** A piece of a value, and what became of it. */
export interface DiffPart {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

// Beyond this many changes the pieces say less than the whole, and finding them takes long.
const MaxChanges = 400;

/** How a value came out of the one before it, word by word. What has nothing in common is not torn into pieces. */
export function differences(before: string, after: string): readonly DiffPart[] {
  const whole: readonly DiffPart[] = after === "" ? [] : [{ kind: before === after ? "same" : "added", text: after }];
  if (before === "" || after === "" || before === after) {
    return whole;
  }

  const changes = diffWordsWithSpace(before, after, { maxEditLength: MaxChanges });
  const parts = changes?.map(({ added, removed, value }): DiffPart => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
  return parts?.some((part) => part.kind === "same" && /[\p{L}\p{N}]/u.test(part.text)) === true ? parts : whole;
}
