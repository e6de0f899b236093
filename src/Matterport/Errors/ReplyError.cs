namespace MatterportForDataverse.Matterport.Errors;

/// <summary>An error that a reply carries. The server's own sentence is left out on purpose: it can quote what was asked.</summary>
/// <param name="Code">A published code such as <c>not.found</c>, or <c>error.unknown</c>.</param>
/// <param name="Path">Where in the answer, as <c>m0/address/locality</c>; empty when it is about all of it.</param>
public sealed record ReplyError(string Code, string Path)
{
    /// <summary>True when the same request may succeed later.</summary>
    public bool WaitingHelps => Code is ErrorCodes.Internal or ErrorCodes.Throttled or ErrorCodes.ServerError;
}
