import type { ClientApi, Row } from "../client/api.js";
import { fetchXml } from "../client/fetchXml.js";
import { numberOf, queryRows, textOf } from "../client/rows.js";
import { RowState, syncRunTable } from "../schema.g.js";

/** What a run did. */
export interface Run {
  readonly status: number | null;
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly sent: number;
  readonly conflicts: number;
  readonly failed: number;
  readonly outcome: string;
}

/** How far the runs got while somebody watched. */
export interface Followed {
  readonly ended: readonly Run[];
  /** How many still go on, or cannot be seen. */
  readonly open: number;
}

const Pause = 2000;
const Looks = 30;
const { columns } = syncRunTable;
const Read = [
  syncRunTable.id,
  columns.stateCode,
  columns.statusCode,
  columns.readCount,
  columns.createdCount,
  columns.updatedCount,
  columns.sentCount,
  columns.conflictCount,
  columns.failedCount,
  columns.outcome,
];

/**
 * Watches runs until all have ended, for a minute at most: one query every two seconds, however many they are.
 * A run that was begun by the clock and found nothing to do leaves no row; one that was seen and is gone has ended so.
 * @param report Told how many have ended.
 */
export async function followRuns(
  client: ClientApi,
  wait: (milliseconds: number) => Promise<void>,
  ids: readonly string[],
  report: (ended: number) => void,
): Promise<Followed> {
  const seen = new Set<string>();
  let ended: readonly Run[] = [];
  for (let look = 0; look < Looks && ended.length < ids.length; look++) {
    await wait(Pause);
    const rows = await readRuns(client, ids).catch(() => null);
    if (rows === null) {
      break; // The runs go on without us; that they cannot be watched is no failure of theirs.
    }

    rows.forEach((row) => seen.add(textOf(row, syncRunTable.id)));
    ended = [...rows.filter(isOver).map(runOf), ...Array<Run>(seen.size - rows.length).fill(NothingToDo)];
    report(ended.length);
  }

  return { ended, open: ids.length - ended.length };
}

const NothingToDo: Run = { status: null, read: 0, created: 0, updated: 0, sent: 0, conflicts: 0, failed: 0, outcome: "" };

function readRuns(client: ClientApi, ids: readonly string[]): Promise<readonly Row[]> {
  const where = [{ column: syncRunTable.id, operator: "in", values: ids }] as const;
  return queryRows(client, syncRunTable.name, fetchXml({ table: syncRunTable.name, columns: Read, where, top: ids.length }));
}

function isOver(row: Row): boolean {
  return numberOf(row, columns.stateCode) === RowState.Inactive;
}

function runOf(row: Row): Run {
  return {
    status: numberOf(row, columns.statusCode),
    read: numberOf(row, columns.readCount) ?? 0,
    created: numberOf(row, columns.createdCount) ?? 0,
    updated: numberOf(row, columns.updatedCount) ?? 0,
    sent: numberOf(row, columns.sentCount) ?? 0,
    conflicts: numberOf(row, columns.conflictCount) ?? 0,
    failed: numberOf(row, columns.failedCount) ?? 0,
    outcome: textOf(row, columns.outcome),
  };
}
