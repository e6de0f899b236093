using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Settings;

/// <summary>A connection reference names its connector; who installs the solution chooses the connection.</summary>
internal sealed class ConnectionReferences()
    : Rule(
        "connection.malformed",
        "A connection reference without the prefix, a name for people or a connector, or one that stands there twice."
    )
{
    private const string Connectors = "/providers/Microsoft.PowerApps/apis/";

    public override IEnumerable<Fault> Check(Solution solution) =>
        from references in solution
            .Sections.Xml.Below("connectionreference")
            .GroupBy(reference => reference.Attr("connectionreferencelogicalname"))
        let reference = references.First()
        let reason = references.Count() > 1 ? "stands there twice"
        : !references.Key.StartsWith(solution.Prefix, StringComparison.Ordinal) ? $"does not start with {solution.Prefix}"
        : reference.Text("connectionreferencedisplayname").Length == 0 ? "has no name for people"
        : !reference.Text("connectorid").StartsWith(Connectors, StringComparison.Ordinal)
            ? "names no connector (/providers/Microsoft.PowerApps/apis/…)"
        : null
        where reason is not null
        select new Fault(solution.Sections, $"The connection reference \"{references.Key}\" {reason}.");
}
