namespace MatterportForDataverse.EmbeddedDataverse.Plugins;

/// <summary>Simulates a crash of the process: every further request of the execution fails too, and what was committed stays.</summary>
public sealed class SimulatedCrashException() : Exception("The process crashed (simulated).");
