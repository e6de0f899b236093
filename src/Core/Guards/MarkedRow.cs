using MatterportForDataverse.Core.Rows;

namespace MatterportForDataverse.Core.Guards;

/// <summary>A model's row after a write, with the marks that our own step has added to what a person wrote.</summary>
/// <param name="After">The row.</param>
/// <param name="Now">The time, UTC.</param>
public sealed record MarkedRow(Row After, DateTime Now);
