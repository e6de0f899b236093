import type { ClientApi, Form, Grid } from "../client/api.js";
import { confirmed, count, insist, tell, withProgress } from "../client/commands.js";
import { call } from "../client/customApis.js";
import { failureOf, Refused } from "../client/failures.js";
import type { FormRow } from "../client/forms.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { heldPrivileges } from "../client/privileges.js";
import type { RowFailure } from "../client/selection.js";
import { listFailures, someRows } from "../client/selection.js";
import { showState } from "../forms/showState.js";
import { modelLinkTable, UnlinkModel } from "../schema.g.js";
import { hasModel, mayUnlink } from "./linkRules.js";
import type { Link } from "./links.js";
import { currentLink, readLinks, unlinkQuestion } from "./links.js";
import { linkableTable, readRecord } from "./records.js";

const Title = "Unlink";
const LinkGone = "This link is not there any more, or not for you. Refresh the page to see how things stand.";

/** Unlink, on the form of a property, a site visit or a link. */
export async function unlinkOnForm(client: ClientApi, form: Form): Promise<void> {
  const row = rowOf(form, "press Unlink");
  insist(mayUnlink(await heldPrivileges(client)));
  await saveEdits(form);
  const link = await linkOf(client, row);
  if (!(await confirmed(client, Title, unlinkQuestion(link), Title))) {
    return;
  }

  await withProgress(client, "Unlinking…", () => call(client, UnlinkModel, { LinkId: link.id }));
  const text = `${link.model?.name ?? "The model"} is unlinked from ${link.record?.name ?? "the record"}.`;
  if (row.table === modelLinkTable.name) {
    await leave(client, link, text);
    return;
  }

  tell(form, { text, level: "INFO" });
  await form.data.refresh(false);
  await showState(client, form);
}

async function linkOf(client: ClientApi, row: FormRow): Promise<Link> {
  const table = linkableTable(row.table);
  if (table === null) {
    return found((await readLinks(client, [row.id]))[0]);
  }

  const record = await readRecord(client, table, row.id);
  insist(hasModel(record, "unlink"));
  return found(await currentLink(client, record));
}

function found(link: Link | null | undefined): Link {
  if (link === null || link === undefined) {
    throw new Refused(LinkGone);
  }

  return link;
}

// The form shows a row that is gone, so it gives way to the record that was linked.
async function leave(client: ClientApi, { record }: Link, text: string): Promise<void> {
  await client.Navigation.openAlertDialog({ title: Title, text });
  await client.Navigation.navigateTo(
    record === null
      ? { pageType: "entitylist", entityName: modelLinkTable.name }
      : { pageType: "entityrecord", entityName: record.table, entityId: record.id },
    { target: 1 },
  );
}

/** Unlink, for the links that are selected in a subgrid. */
export async function unlinkInGrid(client: ClientApi, grid: Grid, selected: unknown): Promise<void> {
  const ids = someRows(selected, "link");
  insist(mayUnlink(await heldPrivileges(client)));
  const links = await readLinks(client, ids);
  const [first] = links;
  if (first === undefined) {
    throw new Refused(LinkGone);
  }

  const question = links.length === 1 ? unlinkQuestion(first) : severalQuestion(links);
  if (await confirmed(client, Title, question, Title)) {
    const failures = await withProgress(client, "Unlinking…", () => unlinkEach(client, links));
    const done = `${count(links.length - failures.length, "link")} taken away.`;
    await client.Navigation.openAlertDialog({ title: Title, text: [done, listFailures(failures)].join("\n").trim() });
    grid.refresh();
  }
}

function severalQuestion(links: readonly Link[]): string {
  const names = links.map((link) => `- ${link.name}`).join("\n");
  const many = String(links.length);
  const effect = "Records whose current model is among them show no model then. The models themselves stay.";
  return `Take away these ${many} links? ${effect}\n${names}`;
}

async function unlinkEach(client: ClientApi, links: readonly Link[]): Promise<readonly RowFailure[]> {
  const failures: RowFailure[] = [];
  for (const link of links) {
    try {
      await call(client, UnlinkModel, { LinkId: link.id });
    } catch (problem) {
      failures.push({ name: link.name, sentence: failureOf(problem).sentence });
    }
  }

  return failures;
}
