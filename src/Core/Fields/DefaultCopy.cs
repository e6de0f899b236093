using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>How a new installation copies a field between the mirror and a column of a linked record.</summary>
/// <param name="Table">The record's table.</param>
/// <param name="Column">The record's column.</param>
/// <param name="Direction">To Dataverse: from the model to the record; to Matterport: from the record to the model.</param>
/// <param name="NullPolicy">Whether emptying one side empties the other.</param>
/// <param name="Active">Whether it is switched on.</param>
public sealed record DefaultCopy(string Table, string Column, Direction Direction, WhenCleared NullPolicy, bool Active);
