import { ModelState, TourStatus } from "../schema.g.js";
import type { Code } from "../words/say.js";
import { say } from "../words/say.js";

type TourCode = Extract<Code, `tour.${string}`>;

const ByTourStatus: Readonly<Record<number, TourCode>> = {
  [TourStatus.NoModel]: "tour.none",
  [TourStatus.Archived]: "tour.archived",
  [TourStatus.Processing]: "tour.not-ready",
  [TourStatus.Unavailable]: "tour.unavailable",
  [TourStatus.Missing]: "tour.missing",
};

const ByModelState: Readonly<Record<number, TourCode>> = {
  [ModelState.Archived]: "tour.archived",
  [ModelState.Archiving]: "tour.archived",
  [ModelState.Processing]: "tour.not-ready",
  [ModelState.Staging]: "tour.not-ready",
  [ModelState.Pending]: "tour.not-ready",
  [ModelState.Activating]: "tour.not-ready",
  [ModelState.Failed]: "tour.failed",
};

/** Whether the tour can be opened, by the tour status of a record. @returns Why not, or null. */
export function tourStatusRefusal(status: number | null): string | null {
  return sayIfAny(ByTourStatus[status ?? TourStatus.Available]);
}

/** Whether the tour can be opened, by the state of a model. @returns Why not, or null. */
export function modelStateRefusal(state: number | null): string | null {
  return sayIfAny(ByModelState[state ?? ModelState.Active]);
}

/**
 * Whether the link is one that we open: over https, to matterport.com or a part of it, and nothing in it that could mislead.
 * @returns Why not, or null.
 */
export function tourLinkRefusal(link: string): string | null {
  if (link === "") {
    return say("tour.none");
  }

  const url = parse(link);
  const isTheirs = url !== null && url.protocol === "https:" && /(^|\.)matterport\.com$/.test(url.hostname);
  return isTheirs && url.username === "" && url.password === "" && url.port === "" ? null : say("tour.bad-link");
}

function sayIfAny(code: TourCode | undefined): string | null {
  return code === undefined ? null : say(code);
}

function parse(link: string): URL | null {
  try {
    return new URL(link);
  } catch {
    return null;
  }
}
