using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Flows;

/// <summary>A flow calls custom APIs by name, with the parameters that they have.</summary>
internal sealed class FlowCalls() : Rule("flow.unknown-custom-api", "A flow that calls a custom API of ours which does not exist, with a parameter it does not have, or without one it needs.")
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

        var known = solution.Roots(FileKind.RequestParameter).Where(parameter => parameter.Owner == name).ToList();
        var given = operation.Parameters.Keys.Where(key => key.StartsWith("item/", StringComparison.Ordinal)).Select(key => key.Split('/')[1]).ToHashSet();
        return !solution.CustomApis.ContainsKey(name)
            ? [$"calls {name}, which is no custom API of the solution"]
            : given.Where(parameter => !known.Any(one => one.Xml.Attr("uniquename") == parameter)).Select(parameter => $"gives {name} the parameter {parameter}, which it does not have")
                .Concat(known.Where(one => one.Xml.Text("isoptional") == "0" && !given.Contains(one.Xml.Attr("uniquename"))).Select(one => $"does not give {name} the parameter {one.Xml.Attr("uniquename")}, which it needs"));
    }
}
