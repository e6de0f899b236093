namespace MatterportForDataverse.Playground.Errors;

/// <summary>Somebody stopped the demo; the message says how far it was and how to go on.</summary>
internal sealed class StoppedException(string message, Exception inner) : OperationCanceledException(message, inner);
