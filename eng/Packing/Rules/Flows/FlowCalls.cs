using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A flow calls custom APIs by name, with the parameters that they have.</summary>
internal sealed class FlowCalls()
    : Rule(
        "flow.unknown-custom-api",
        "A flow that calls a custom API of ours which does not exist, with a parameter it does not have, or without one it needs."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from file in Flow.Files(solution)
        from operation in new Flow(file).Operations
        where operation.Call == "PerformUnboundAction"
        from reason in Reasons(operation, solution)
        select new Fault(file, $"{operation.Name} {reason}.");

    private static IEnumerable<string> Reasons(Operation operation, Solution solution)
    {
        var name = operation.Parameters.GetValueOrDefault("actionName", "");
        if (!name.StartsWith(solution.Prefix, StringComparison.Ordinal))
        {
            return [];
        }

        var known = solution
            .Roots(FileKind.RequestParameter)
            .Where(parameter => parameter.Owner == name)
            .ToDictionary(parameter => parameter.Xml.Attr("uniquename"));
        var given = operation
            .Parameters.Keys.Where(key => key.StartsWith("item/", StringComparison.Ordinal))
            .Select(key => key.Split('/')[1])
            .ToHashSet();
        var needed = known.Where(parameter => parameter.Value.Xml.Text("isoptional") == "0").Select(parameter => parameter.Key);
        return !solution.CustomApis.ContainsKey(name)
            ? [$"calls {name}, which is no custom API of the solution"]
            : given
                .Except(known.Keys)
                .Select(parameter => $"gives {name} the parameter {parameter}, which it does not have")
                .Concat(needed.Except(given).Select(parameter => $"does not give {name} the parameter {parameter}, which it needs"));
    }
}
