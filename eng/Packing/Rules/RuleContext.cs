using MatterportForDataverse.Packing.Build;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules;

/// <summary>What rules judge: the solution, the assembly that goes into it, and the version that it is meant to be.</summary>
internal sealed record RuleContext(UnpackedSolution Solution, PluginBinary? Assembly, Release Release);
