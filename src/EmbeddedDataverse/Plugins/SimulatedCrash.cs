namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

#pragma warning disable CA1710 // A crash is what it plays; "exception" would say less.
/// <summary>The process dies here: every further call of the execution fails too, and what was committed stays.</summary>
public sealed class SimulatedCrash() : Exception("The process crashed (simulated).");
