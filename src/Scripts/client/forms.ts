import type { ClientApi, FormContext, Row } from "./api.js";
import { RefusedError } from "./failures.js";
import { parseId } from "./ids.js";
import { readRow } from "./rows.js";
import { say } from "../words/say.js";

/** The row that a form shows. */
export interface RowReference {
  readonly table: string;
  readonly id: string;
}

/** Values of getFormType. https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/formcontext-ui/getformtype */
export const FormType = { Create: 1, Update: 2, ReadOnly: 3, Disabled: 4 } as const;

/** The rule that there is a row already. @returns Why not, or null. */
export function unsavedRowRefusal(formType: number, command: string): string | null {
  return formType === FormType.Create ? say("form.unsaved", { command }) : null;
}

/**
 * The row of the form.
 * @param command What the person pressed, as the button says it.
 * @throws Refused while it has not been saved for the first time.
 */
export function rowOf(form: FormContext, command: string): RowReference {
  const refusal = unsavedRowRefusal(form.ui.getFormType(), command);
  const id = parseId(form.data.entity.getId());
  if (refusal !== null || id === null) {
    throw new RefusedError(refusal ?? say("form.no-row", { command }));
  }

  return { table: form.data.entity.getEntityName(), id };
}

/** Saves what was edited, so that the command works with what the person sees, and refreshing the form loses nothing. */
export async function saveEdits(form: FormContext): Promise<void> {
  if (!form.data.entity.getIsDirty()) {
    return;
  }

  try {
    await form.data.save();
  } catch {
    throw new RefusedError(say("form.not-saved"));
  }
}

/** Values from the form where it has all of the columns, else from the row. Not for lookups, whose values have another shape there. */
export async function valuesOf(client: ClientApi, form: FormContext, row: RowReference, columns: readonly string[]): Promise<Row> {
  const attributes = columns.map((column) => form.getAttribute(column));
  return attributes.every((attribute) => attribute !== null)
    ? Object.fromEntries(columns.map((column, index) => [column, attributes[index]?.getValue()]))
    : readRow(client, row.table, row.id, columns);
}
