import { call } from "../client/customApis.js";
import { formattedValueOf, lookupOf, lookupProperty, numberOf, readRow, textOf } from "../client/rows.js";
import type { DialogContext } from "../dialog/context.js";
import { choice, element } from "../dialog/elements.js";
import { accountTable, OrderMode, SwitchOrdering } from "../schema.g.js";
import { say } from "../words/say.js";

/** The modes, as mpt_SwitchOrdering names them. */
const modes = [
  { name: "off", value: OrderMode.Off, label: "ordering.mode.off", meaning: "ordering.switch.off", done: "ordering.switched.off" },
  {
    name: "dry-run",
    value: OrderMode.DryRun,
    label: "ordering.mode.dry-run",
    meaning: "ordering.switch.dry-run",
    done: "ordering.switched.dry-run",
  },
  { name: "live", value: OrderMode.Live, label: "ordering.mode.live", meaning: "ordering.switch.live", done: "ordering.switched.live" },
] as const;

type Mode = (typeof modes)[number];

/** Says whether orders of an account are placed, and switches it; going live takes a second person. */
export async function switchOrderingDialog(context: DialogContext): Promise<void> {
  const { page, client, request } = context;
  const { columns, name: table } = accountTable;
  page.setTitle(say("command.switch-ordering"));
  await page.run("", async () => {
    const asked = [columns.name, columns.orderMode, columns.liveAskedOn, lookupProperty(columns.liveAskedBy)];
    const row = await readRow(client, table, request.id, asked);
    const current = modes.find(({ value }) => value === numberOf(row, columns.orderMode)) ?? modes[0];
    const by = lookupOf(row, columns.liveAskedBy)?.name;
    page.setTitle(say("ordering.title.switch", { account: textOf(row, columns.name) || say("name.account") }));
    page.setStatus(say("ordering.mode.now", { mode: say(current.label) }));
    page.content.replaceChildren(
      ...(by === undefined
        ? []
        : [element("p", { class: "note" }, say("ordering.live-asked", { user: by, on: formattedValueOf(row, columns.liveAskedOn) }))]),
      ...modes.filter((mode) => mode !== current).map((mode) => modeChoice(context, mode)),
      page.closeButton(say("button.cancel")),
    );
  });
}

function modeChoice({ page, client, request }: DialogContext, { name, label, meaning, done }: Mode): HTMLElement {
  return choice(`mode-${name}`, say(label), say(meaning), () => {
    void page.run(say("ordering.switching"), async () => {
      const { Waiting } = await call(client, SwitchOrdering, { AccountId: request.id, Mode: name });
      if (Waiting) {
        page.finish(say("ordering.live-waiting"));
      } else {
        page.finishAndClose(say(done));
      }
    });
  });
}
