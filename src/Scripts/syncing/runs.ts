import type { ClientApi, Row } from "../client/api.js";
import { fetchXml } from "../client/fetchXml.js";
import { numberOf, queryRows, textOf } from "../client/rows.js";
import { RowState, syncRunTable } from "../schema.g.js";
import { sayMessage } from "../words/messages.js";

/** What a run did. */
export interface SyncRun {
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
export interface PollResult {
  readonly ended: readonly SyncRun[];
  /** How many still go on, or cannot be seen. */
  readonly running: number;
}

const PollInterval = 2000;
const MaxPolls = 30;
const { columns } = syncRunTable;
const ReadColumns = [
  syncRunTable.id,
  columns.stateCode,
  columns.statusCode,
  columns.readCount,
  columns.createdCount,
  columns.updatedCount,
  columns.sentCount,
  columns.conflictCount,
  columns.failedCount,
  columns.message,
];

/**
 * Watches runs until all have ended, for a minute at most: one query every two seconds, however many they are.
 * A run that was begun by the clock and found nothing to do leaves no row; one that was seen and is gone has ended so.
 * @param report Told how many have ended.
 */
export async function pollRuns(
  client: ClientApi,
  wait: (milliseconds: number) => Promise<void>,
  ids: readonly string[],
  report: (ended: number) => void,
): Promise<PollResult> {
  const seen = new Set<string>();
  let ended: readonly SyncRun[] = [];
  for (let poll = 0; poll < MaxPolls && ended.length < ids.length; poll++) {
    await wait(PollInterval);
    const rows = await readRuns(client, ids).catch(() => null);
    if (rows === null) {
      break; // The runs go on without us; that they cannot be watched is no failure of theirs.
    }

    rows.forEach((row) => seen.add(textOf(row, syncRunTable.id)));
    ended = [...rows.filter(hasEnded).map(runOf), ...Array<SyncRun>(seen.size - rows.length).fill(EmptyRun)];
    report(ended.length);
  }

  return { ended, running: ids.length - ended.length };
}

const EmptyRun: SyncRun = { status: null, read: 0, created: 0, updated: 0, sent: 0, conflicts: 0, failed: 0, outcome: "" };

function readRuns(client: ClientApi, ids: readonly string[]): Promise<readonly Row[]> {
  const where = [{ column: syncRunTable.id, operator: "in", values: ids }] as const;
  return queryRows(client, syncRunTable.name, fetchXml({ table: syncRunTable.name, columns: ReadColumns, where, top: ids.length }));
}

function hasEnded(row: Row): boolean {
  return numberOf(row, columns.stateCode) === RowState.Inactive;
}

function runOf(row: Row): SyncRun {
  return {
    status: numberOf(row, columns.statusCode),
    read: numberOf(row, columns.readCount) ?? 0,
    created: numberOf(row, columns.createdCount) ?? 0,
    updated: numberOf(row, columns.updatedCount) ?? 0,
    sent: numberOf(row, columns.sentCount) ?? 0,
    conflicts: numberOf(row, columns.conflictCount) ?? 0,
    failed: numberOf(row, columns.failedCount) ?? 0,
    outcome: sayMessage(textOf(row, columns.message)),
  };
}
