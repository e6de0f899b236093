using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// What is behind a call, told from the contexts above it, which only the platform makes. Never from a shared variable or a tag: those
/// any caller can set.
/// </summary>
internal static class Lineage
{
    private const int Asynchronous = 1;
    private const int AfterTheOperation = 40;

    // The nearest asynchronous step decides: what others do after an event of ours has our work further up. A background workflow that
    // somebody starts on a row of work is asynchronous too, but no step: its message is another.
    public static bool IsOurOwn(IPluginExecutionContext context)
    {
        var nearest = Ancestors(context).FirstOrDefault(ancestor => ancestor.Mode == Asynchronous || CustomApis.Has(ancestor.MessageName));
        return nearest is not null && (CustomApis.Has(nearest.MessageName) || Writes(nearest, WorkTable.Table));
    }

    public static bool IsCascade(IPluginExecutionContext context) =>
        Ancestors(context).Any(ancestor => ancestor.MessageName == "Delete" && ancestor.PrimaryEntityName != context.PrimaryEntityName);

    /// <summary>
    /// Whether a step after a write of that table is behind the call. Rows that a caller creates along with a row (deep insert) are
    /// written by the
    /// operation itself, before that.
    /// </summary>
    public static bool IsAfterWriteOf(IPluginExecutionContext context, string table) =>
        Ancestors(context).Any(ancestor => ancestor.Stage == AfterTheOperation && Writes(ancestor, table));

    private static bool Writes(IPluginExecutionContext context, string table) =>
        context.PrimaryEntityName == table && (context.MessageName is "Create" or "Update");

    private static IEnumerable<IPluginExecutionContext> Ancestors(IPluginExecutionContext context)
    {
        for (var ancestor = context.ParentContext; ancestor is not null; ancestor = ancestor.ParentContext)
        {
            yield return ancestor;
        }
    }
}
