using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Dataverse;

/// <summary>The platform failed in a way that we do not tell apart.</summary>
public sealed class DataverseException(string row, int errorCode, string reason)
    : DomainException("dataverse.failed", ErrorKind.Upstream, $"Dataverse failed with {row} (0x{errorCode:X8}): {reason}");
