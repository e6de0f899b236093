using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Dataverse;

/// <summary>The platform asks us to slow down, or could not get at its rows in time.</summary>
public sealed class DataverseBusyException() : DomainException(Phrase.Of("dataverse.busy"), ErrorKind.Later);
