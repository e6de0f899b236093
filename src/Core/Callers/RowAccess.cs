using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Callers;

/// <summary>
/// What somebody may do with a row, by the numbers of the platform's access rights.
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.accessrights
/// </summary>
[Flags]
public enum RowAccess
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read it.</summary>
    Read = 1,

    /// <summary>Write its columns.</summary>
    Write = 2,

    /// <summary>Delete it.</summary>
    Delete = 65536,
}

/// <summary>Holds the caller to what they may do with a row; throws a refusal when they may not.</summary>
/// <param name="row">The row.</param>
/// <param name="access">What is about to be done with it.</param>
public delegate void RequireAccess(RowReference row, RowAccess access);
