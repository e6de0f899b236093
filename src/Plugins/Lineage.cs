using MatterportForDataverse.Core.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins;

/// <summary>
/// What is behind a call, told from the contexts above it, which only the platform makes. Never from a shared variable or a tag: those
/// any caller can set.
/// </summary>
internal static class Lineage
{
    private const int Asynchronous = 1;

    public static bool IsOurOwn(IPluginExecutionContext context) =>
        Ancestors(context).Any(ancestor =>
            CustomApis.Has(ancestor.MessageName) || (ancestor.Mode == Asynchronous && ancestor.PrimaryEntityName == WorkTable.Table));

    public static bool IsCascade(IPluginExecutionContext context) =>
        Ancestors(context).Any(ancestor => ancestor.MessageName == "Delete" && ancestor.PrimaryEntityName != context.PrimaryEntityName);

    public static bool IsUnderWriteOf(IPluginExecutionContext context, string table) =>
        Ancestors(context).Any(ancestor => ancestor.PrimaryEntityName == table && (ancestor.MessageName is "Create" or "Update"));

    private static IEnumerable<IPluginExecutionContext> Ancestors(IPluginExecutionContext context)
    {
        for (var ancestor = context.ParentContext; ancestor is not null; ancestor = ancestor.ParentContext)
        {
            yield return ancestor;
        }
    }
}
