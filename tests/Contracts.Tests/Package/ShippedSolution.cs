using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Contracts.Tests.Package;

/// <summary>The unpacked solution as it lies in the repository.</summary>
internal static class ShippedSolution
{
    public static UnpackedSolution Value { get; } = UnpackedSolution.Read(Repository.Package);
}
