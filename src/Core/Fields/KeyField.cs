using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Fields;

/// <summary>
/// A key of ours that is written into a field of Matterport's while that is empty or holds what we wrote. A foreign key is never
/// overwritten.
/// </summary>
/// <param name="Ours">The column with the key that is to be there.</param>
/// <param name="Theirs">The column that mirrors what is there.</param>
/// <param name="Path">Where it stands in what Matterport answers and takes.</param>
public sealed record KeyField(Column<string> Ours, Column<string> Theirs, FieldPath Path)
{
    /// <summary>The name under which a merge base keeps what we wrote.</summary>
    public const string Name = "ourkey";
}
