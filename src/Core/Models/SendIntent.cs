using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;

namespace MatterportForDataverse.Core.Models;

/// <summary>A mirror row of which something is about to be sent, and its base, which says so.</summary>
internal sealed record SendIntent(Row Mirror, MergeBase Base);
