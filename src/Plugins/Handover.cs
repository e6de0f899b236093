using MatterportForDataverse.Core;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// What a step hands on to the steps of its transaction in the platform's shared variables. Where the platform shows nothing of what is
/// above a call, they do the same work with more requests.
/// </summary>
/// <param name="context">The platform's account of the call.</param>
internal sealed class Handover(IPluginExecutionContext context)
{
    private const string MappingsVariable = "mpt_mappings";
    private const string CopyVariable = "mpt_copy";

    /// <summary>The active mappings, which the first step that needs them reads.</summary>
    public Mappings Mappings(Func<IReadOnlyList<Row>> read)
    {
        // What an asynchronous step is given was true when it was left to be done.
        if (context.Mode == 0 && Find(MappingsVariable) is { } shared)
        {
            return Core.Fields.Mappings.Of(MappingRows.Parse(shared));
        }

        var rows = read();
        context.SharedVariables[MappingsVariable] = MappingRows.ToText(rows);
        return Core.Fields.Mappings.Of(rows);
    }

    /// <summary>Writes a row with what another says, so that this one is not told what it says itself.</summary>
    public void WriteCopy(Row write, RowReference origin, Action<Row> update)
    {
        context.SharedVariables[CopyVariable] = Json.Write(CopiedWrite.Of(context.Depth, write, origin));
        try
        {
            update(write);
        }
        finally
        {
            // What other steps write after this is not meant.
            context.SharedVariables.Remove(CopyVariable);
        }
    }

    /// <summary>The row whose values this write brings and nobody else has changed; null when there is none.</summary>
    public RowReference? OriginOf(Row target) =>
        context.Mode == 0 && Find(CopyVariable) is { } shared ? Json.Read<CopiedWrite>(shared).OriginOf(context.Depth, target) : null;

    private string? Find(string name) =>
        CallerOf
            .WithAncestors(context)
            .Select(above => above.SharedVariables.TryGetValue(name, out var value) ? value as string : null)
            .FirstOrDefault(value => value is not null);
}
