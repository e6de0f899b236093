using System.Xml.Linq;
using MatterportForDataverse.Packing.Rules.WebResources;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>A command, or a rule that runs a script, names a web resource and a function that it offers.</summary>
internal sealed class RibbonUnknownFunctionRule()
    : MeaningRule(
        "ribbon.unknown-function",
        "A ribbon that calls a script which is no web resource of the solution, or a function that the script does not offer."
    )
{
    private const string WebResource = "$webresource:";

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from ribbon in solution.Ribbons
        from call in ribbon.Xml.DescendantsAndSelf()
        where call.Attribute("FunctionName") is not null
        let reason = Reason(call, solution)
        where reason is not null
        select new Violation(ribbon, $"The ribbon calls {reason}.");

    private static string? Reason(XElement call, UnpackedSolution solution)
    {
        var (library, function) = (call.Attr("Library"), call.Attr("FunctionName"));
        return library.StartsWith(WebResource, StringComparison.Ordinal)
            ? ScriptCalls.Error(solution, library[WebResource.Length..], function)
            : $"{function} of \"{library}\", which is no {WebResource} with a name";
    }
}
