import type { ClientApi } from "../client/api.js";
import { call } from "../client/customApis.js";
import { describeFailure } from "../client/failures.js";
import type { DialogContext } from "../dialog/context.js";
import type { Content } from "../dialog/elements.js";
import { button, element } from "../dialog/elements.js";
import { UnlinkModel } from "../schema.g.js";
import type { Link } from "./links.js";
import { readLinks, unlinkedSentence, unlinkQuestion } from "./links.js";
import type { RestoredColumn } from "./restoredFields.js";
import { keptList, parseRestored, restoredLists } from "./restoredFields.js";
import { say, sayCount } from "../words/say.js";

/** What the dialog can say about restoring: the columns, or why they could not be read. */
interface Preview {
  readonly columns: readonly RestoredColumn[];
  readonly problem: string | null;
}

/** Says what taking a link away does, and what linking replaced can be given back if the person wants it. */
export async function unlinkDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  page.setTitle(say("command.unlink"));
  await page.run(say("unlink.looking"), async () => {
    const [link] = await readLinks(client, [request.id]);
    if (link === undefined) {
      page.finish(say("unlink.gone"));
      return;
    }

    show(context, link, await readPreview(client, link));
    page.setStatus("");
  });
}

// A link can be taken away without a preview, but nothing is restored that nobody could look at before.
async function readPreview(client: ClientApi, link: Link): Promise<Preview> {
  try {
    const { Restored } = await call(client, UnlinkModel, { LinkId: link.id, Preview: true });
    return { columns: parseRestored(Restored), problem: null };
  } catch (problem) {
    return { columns: [], problem: describeFailure(problem).message };
  }
}

function show(context: DialogContext, link: Link, preview: Preview): void {
  const restore = element("input", { id: "restore", type: "checkbox", "aria-describedby": "restore-means" });
  context.page.content.replaceChildren(
    element("p", { dir: "auto" }, unlinkQuestion(link)),
    ...restorePart(link, preview, restore),
    element(
      "div",
      { class: "actions" },
      button(say("command.unlink"), { class: "primary" }, () => {
        unlink(context, link, restore.checked);
      }),
      context.page.closeButton(say("button.cancel")),
    ),
  );
}

function restorePart(link: Link, { columns, problem }: Preview, restore: HTMLInputElement): readonly Content[] {
  if (problem !== null) {
    return [element("p", { class: "note", dir: "auto" }, say("unlink.preview-failed", { reason: problem }))];
  }

  if (columns.length === 0) {
    return [element("p", {}, say("unlink.nothing-to-restore"))];
  }

  const choice = [
    element("div", { class: "check" }, restore, element("label", { for: "restore" }, say("unlink.label.restore"))),
    element("p", { id: "restore-means", class: "then" }, say("unlink.restore-means")),
  ];
  const isAny = columns.some((column) => column.isRestored);
  return [
    ...(isAny ? choice : [element("p", {}, say("unlink.none-restorable"))]),
    ...restoredLists(link, columns),
    ...keptList(link, columns),
  ];
}

function unlink({ page, client }: DialogContext, link: Link, restore: boolean): void {
  void page.run(say("unlink.working"), async () => {
    if (!restore) {
      await call(client, UnlinkModel, { LinkId: link.id });
      page.finishAndClose(unlinkedSentence(link));
      return;
    }

    const { Restored } = await call(client, UnlinkModel, { LinkId: link.id, Restore: true });
    const columns = parseRestored(Restored);
    page.finish([unlinkedSentence(link), ...countsOf(columns)].join(" "), ...keptList(link, columns));
  });
}

function countsOf(columns: readonly RestoredColumn[]): readonly string[] {
  const restored = columns.filter((column) => column.isRestored).length;
  const kept = columns.length - restored;
  return [sayCount("unlink.restored", restored), ...(kept === 0 ? [] : [sayCount("unlink.kept", kept)])];
}
