using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>A class of ours is called for a message, a stage or a table that the solution does not register it for.</summary>
public sealed class CallElsewhereException() : DomainException(Phrase.Of("call.elsewhere"), ErrorKind.Forbidden);
