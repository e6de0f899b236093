using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Issues;

/// <summary>Both sides changed the same field of a model, from "base" to "ours" and to "theirs", and the mapping says to ask.</summary>
internal sealed class OpenConflict
{
    public const string Field = "internalnotes";

    public OpenConflict()
    {
        World.Sync();
        ModelId = World.Models.First(model => model.State == "active").Id;
        World.EditThere(ModelId, Field, "base");
        World.Sync();
        World.EditHere(ModelId, Field, "ours");
        World.EditThere(ModelId, Field, "theirs");
        World.Sync();
    }

    public SyncWorld World { get; } = new(models: 4);

    /// <summary>Matterport's id of the model.</summary>
    public string ModelId { get; }

    /// <summary>The one open conflict.</summary>
    public Row Issue => Assert.Single(World.Issues(IssueKind.Conflict));

    /// <summary>What the field holds here, and there.</summary>
    public (string? Ours, string? Theirs) Both => (World.Ours(ModelId, Field), World.Theirs(ModelId, Field));
}
