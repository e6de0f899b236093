using MatterportForDataverse.Core.Callers;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins;

/// <summary>Reads who calls from the platform's account of a call.</summary>
internal static class CallerOf
{
    private static readonly string[] Batches = ["ExecuteTransaction", "ExecuteMultiple"];

    /// <summary>
    /// The identities. That something is above a call can only refuse, and never allow, since the platform does not promise what is
    /// there.
    /// </summary>
    public static CallerIdentities Context(IPluginExecutionContext context) =>
        new(
            context.UserId,
            context.InitiatingUserId,
            (context as IPluginExecutionContext3)?.AuthenticatedUserId,
            context.Depth,
            Ancestors(context).Any(above => above.MessageName != context.MessageName && !Batches.Contains(above.MessageName)),
            (context as IPluginExecutionContext5)?.InitiatingUserAgent ?? ""
        );

    /// <summary>The call, and those above it as far as the platform shows them.</summary>
    public static IEnumerable<IPluginExecutionContext> WithAncestors(IPluginExecutionContext context)
    {
        yield return context;
        foreach (var above in Ancestors(context))
        {
            yield return above;
        }
    }

    private static IEnumerable<IPluginExecutionContext> Ancestors(IPluginExecutionContext context)
    {
        for (var above = context.ParentContext; above is not null; above = above.ParentContext)
        {
            yield return above;
        }
    }
}
