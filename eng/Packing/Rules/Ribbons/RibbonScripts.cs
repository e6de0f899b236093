using System.Xml.Linq;
using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Ribbons;

/// <summary>A command, or a rule that runs a script, names a web resource and a function that it offers.</summary>
internal sealed class RibbonScripts()
    : Rule(
        "ribbon.unknown-function",
        "A ribbon that calls a script which is no web resource of the solution, or a function that the script does not offer."
    )
{
    private const string WebResource = "$webresource:";

    public override IEnumerable<Fault> Check(Solution solution) =>
        from ribbon in solution.Ribbons
        from call in ribbon.File.Xml.AndBelow()
        where call.Attribute("FunctionName") is not null
        let reason = Reason(call, solution)
        where reason is not null
        select new Fault(ribbon.File, $"The ribbon calls {reason}.");

    private static string? Reason(XElement call, Solution solution)
    {
        var (library, function) = (call.Attr("Library"), call.Attr("FunctionName"));
        return library.StartsWith(WebResource, StringComparison.Ordinal)
            ? solution.NotCallable(library[WebResource.Length..], function)
            : $"{function} of \"{library}\", which is no {WebResource} with a name";
    }
}
