namespace MatterportForDataverse.Core.Tests.Syncing.Histories;

/// <summary>The execution was cut off, as the platform does between any two requests. No handler catches it.</summary>
internal sealed class CutOffException() : Exception("Cut off.");
