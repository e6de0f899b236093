using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Mirroring;

/// <summary>Who changes something, as the journal tells it.</summary>
/// <param name="On">When, UTC.</param>
/// <param name="Operation">Names the operation.</param>
/// <param name="Person">The person; null when a sync run does it.</param>
/// <param name="Run">The sync run; null when a person does it.</param>
public sealed record Authorship(DateTime On, Guid Operation, RowReference? Person, RowReference? Run = null);
