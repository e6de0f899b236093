import { ModelState, TourStatus } from "../schema.g.js";

const NoTour = "There is no tour to open yet. Link a model with Find model, or press Sync now if one is linked.";
const BadLink = "The link of this tour leads to a place that is not Matterport's, so it was not opened. Press Sync now to read it again.";
const Archived = "The model is archived in Matterport, so its tour cannot be opened. Somebody has to activate it there first.";
const NotReady = "Matterport is not done with this model yet. Try again later.";
const Failed = "Matterport could not make this model, so there is no tour. Look at it in Matterport.";
const Gone = "Matterport does not find this model any more, so there is no tour.";
const Unavailable = "The tour cannot be opened at the moment. Press Sync now to see how the model stands.";

const ByTourStatus: Readonly<Record<number, string>> = {
  [TourStatus.None]: NoTour,
  [TourStatus.Archived]: Archived,
  [TourStatus.Processing]: NotReady,
  [TourStatus.Unavailable]: Unavailable,
  [TourStatus.Gone]: Gone,
};

const ByModelState: Readonly<Record<number, string>> = {
  [ModelState.Archived]: Archived,
  [ModelState.Archiving]: Archived,
  [ModelState.Processing]: NotReady,
  [ModelState.Staging]: NotReady,
  [ModelState.Pending]: NotReady,
  [ModelState.Activating]: NotReady,
  [ModelState.Failed]: Failed,
};

/** Whether the tour can be opened, by the tour status of a record. @returns Why not, or null. */
export function tourStatusRefusal(status: number | null): string | null {
  return ByTourStatus[status ?? TourStatus.Available] ?? null;
}

/** Whether the tour can be opened, by the state of a model. @returns Why not, or null. */
export function modelStateRefusal(state: number | null): string | null {
  return ByModelState[state ?? ModelState.Active] ?? null;
}

/**
 * Whether the link is one that we open: over https, to matterport.com or a part of it, and nothing in it that could mislead.
 * @returns Why not, or null.
 */
export function tourLinkRefusal(link: string): string | null {
  if (link === "") {
    return NoTour;
  }

  const url = parse(link);
  const isTheirs = url !== null && url.protocol === "https:" && /(^|\.)matterport\.com$/.test(url.hostname);
  return isTheirs && url.username === "" && url.password === "" && url.port === "" ? null : BadLink;
}

function parse(link: string): URL | null {
  try {
    return new URL(link);
  } catch {
    return null;
  }
}
