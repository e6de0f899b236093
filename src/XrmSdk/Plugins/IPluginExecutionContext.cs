namespace Microsoft.Xrm.Sdk;

/// <summary>The message as a plug-in sees it: with its stage and the message that caused it.</summary>
public interface IPluginExecutionContext : IExecutionContext
{
    /// <summary>10 before validation, 20 before the operation, 30 the operation itself, 40 after it.</summary>
    int Stage { get; }

    IPluginExecutionContext ParentContext { get; }
}
