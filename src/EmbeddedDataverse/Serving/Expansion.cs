using System.Text.Json.Nodes;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Related rows that come along with each row.</summary>
/// <param name="property">Their navigation property.</param>
/// <param name="selected">The columns that come.</param>
internal abstract class Expansion(string property, SelectedColumns selected)
{
    public string Property => property;

    /// <summary>As a context URL has it.</summary>
    public string Projection => $"{property}{(Selected.Projection.Length > 0 ? Selected.Projection : "()")}";

    protected SelectedColumns Selected => selected;

    /// <summary>What joins them to the query of the rows; null where they are read on their own.</summary>
    public virtual LinkEntity? Link(TableMetadata from) => null;

    /// <summary>Takes what was joined out of a row, and returns what adds the related rows to its JSON.</summary>
    public abstract Action<JsonObject> Take(WebApiRequest request, Entity row);
}
