import type { ClientApi, FormContext, GridControl } from "../client/api.js";
import { askToConfirm, showOutcome, throwIfRefused, withProgress } from "../client/commands.js";
import { call } from "../client/customApis.js";
import { describeFailure, RefusedError } from "../client/failures.js";
import type { RowReference } from "../client/forms.js";
import { rowOf, saveEdits } from "../client/forms.js";
import { userPrivileges } from "../client/privileges.js";
import type { RowFailure } from "../client/selection.js";
import { listFailures, someRows } from "../client/selection.js";
import { openDialog } from "../dialog/request.js";
import { showState } from "../forms/showState.js";
import { modelLinkTable, UnlinkModel } from "../schema.g.js";
import { linkableTable, readLinkableRow } from "./linkableRows.js";
import { noModelRefusal, unlinkRefusal } from "./linkRules.js";
import type { Link } from "./links.js";
import { currentLink, readLinks, unlinkedSentence } from "./links.js";
import { say, sayCount } from "../words/say.js";

/** Unlink, on the form of a property, a site visit or a link. */
export async function unlinkOnForm(client: ClientApi, form: FormContext): Promise<void> {
  const row = rowOf(form, say("command.unlink"));
  throwIfRefused(unlinkRefusal(await userPrivileges(client)));
  await saveEdits(form);
  const link = await linkOf(client, row);
  if (!(await isUnlinkedInDialog(client, link))) {
    return;
  }

  const text = unlinkedSentence(link);
  if (row.table === modelLinkTable.name) {
    await openLinkedRow(client, link, text);
    return;
  }

  showOutcome(form, { text, level: "INFO" });
  await form.data.refresh(false);
  await showState(client, form);
}

// A dialog of a web resource hands nothing back, so the row tells what came of it.
async function isUnlinkedInDialog(client: ClientApi, link: Link): Promise<boolean> {
  await openDialog(client, say("command.unlink"), { dialog: "unlink", table: modelLinkTable.name, id: link.id });
  return (await readLinks(client, [link.id])).length === 0;
}

async function linkOf(client: ClientApi, row: RowReference): Promise<Link> {
  const table = linkableTable(row.table);
  if (table === null) {
    return requireLink((await readLinks(client, [row.id]))[0]);
  }

  const linkable = await readLinkableRow(client, table, row.id);
  throwIfRefused(noModelRefusal(linkable, "link.nothing-to-unlink"));
  return requireLink(await currentLink(client, linkable));
}

function requireLink(link: Link | null | undefined): Link {
  if (link === null || link === undefined) {
    throw new RefusedError(say("unlink.gone"));
  }

  return link;
}

// The form shows a row that is gone, so it gives way to the one that was linked.
async function openLinkedRow(client: ClientApi, { row }: Link, text: string): Promise<void> {
  await client.Navigation.openAlertDialog({ title: say("command.unlink"), text });
  await client.Navigation.navigateTo(
    row === null
      ? { pageType: "entitylist", entityName: modelLinkTable.name }
      : { pageType: "entityrecord", entityName: row.table, entityId: row.id },
    { target: 1 },
  );
}

/** Unlink, for the links that are selected in a subgrid. */
export async function unlinkInGrid(client: ClientApi, grid: GridControl, selected: unknown): Promise<void> {
  const ids = someRows(selected, "select.some-links");
  throwIfRefused(unlinkRefusal(await userPrivileges(client)));
  const links = await readLinks(client, ids);
  const [first] = links;
  if (first === undefined) {
    throw new RefusedError(say("unlink.gone"));
  }

  const text = links.length === 1 ? await unlinkOne(client, first) : await unlinkMany(client, links);
  if (text !== null) {
    await client.Navigation.openAlertDialog({ title: say("command.unlink"), text });
    grid.refresh();
  }
}

async function unlinkOne(client: ClientApi, link: Link): Promise<string | null> {
  return (await isUnlinkedInDialog(client, link)) ? unlinkedSentence(link) : null;
}

async function unlinkMany(client: ClientApi, links: readonly Link[]): Promise<string | null> {
  if (!(await askToConfirm(client, say("command.unlink"), unlinkManyQuestion(links), say("command.unlink")))) {
    return null;
  }

  const failures = await withProgress(client, say("unlink.working"), () => unlinkEach(client, links));
  const done = sayCount("unlink.done-many", links.length - failures.length);
  return [done, listFailures(failures)].join("\n").trim();
}

function unlinkManyQuestion(links: readonly Link[]): string {
  const names = links.map((link) => `- ${link.name}`).join("\n");
  return `${say("unlink.ask-many", { count: links.length })}\n${names}`;
}

async function unlinkEach(client: ClientApi, links: readonly Link[]): Promise<readonly RowFailure[]> {
  const failures: RowFailure[] = [];
  for (const link of links) {
    try {
      await call(client, UnlinkModel, { LinkId: link.id });
    } catch (problem) {
      failures.push({ name: link.name, message: describeFailure(problem).message });
    }
  }

  return failures;
}
