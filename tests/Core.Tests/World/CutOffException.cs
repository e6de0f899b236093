namespace MatterportForDataverse.Core.Tests.World;

/// <summary>The execution was cut off, as the platform does between any two requests. From then on every request of it fails so.</summary>
internal sealed class CutOffException() : Exception("Cut off.");
