using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A flow reads environment variables of the solution as parameters.</summary>
internal sealed class FlowVariables()
    : Rule("flow.unknown-variable", "A flow that reads an environment variable of ours which is not in the solution.")
{
    public override IEnumerable<Fault> Check(Solution solution)
    {
        var known = solution.Roots(FileKind.EnvironmentVariable).Select(file => file.Xml.Attr("schemaname")).ToHashSet();
        return from file in Flow.Files(solution)
            from parameter in new Flow(file).Parameters
            let name = parameter.Value?["metadata"]?["schemaName"]?.ToString() ?? ""
            where name.StartsWith(solution.Prefix, StringComparison.Ordinal) && !known.Contains(name)
            select new Fault(file, $"The parameter {parameter.Key} reads the environment variable {name}, which is not in the solution.");
    }
}
