using MatterportForDataverse.Generator.Frozen;
using MatterportForDataverse.Packing.Build;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules;

/// <summary>
/// What rules judge: the solution, the assembly that goes into it, the version that it is meant to be, and what environments hold it to.
/// </summary>
internal sealed record RuleContext(UnpackedSolution Solution, PluginBinary Assembly, Release Release, FrozenList Frozen);
