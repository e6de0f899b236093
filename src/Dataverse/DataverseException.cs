using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Dataverse;

/// <summary>The platform failed in a way that we do not tell apart.</summary>
public sealed class DataverseException(string row, int errorCode, string reason)
    : DomainException(
        Phrase.Of("dataverse.failed").With("row", row).With("error", $"0x{errorCode:X8}").With("reason", reason),
        ErrorKind.Upstream
    );
