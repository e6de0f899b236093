using System.Text.RegularExpressions;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Settings;

/// <summary>A connection reference names its connector; who installs the solution chooses the connection.</summary>
internal sealed class ConnectionMalformedRule()
    : MeaningRule(
        "connection.malformed",
        "A connection reference without the prefix, a name for people or a connector, or one that stands there twice."
    )
{
    private const string Connector = "^/providers/Microsoft\\.PowerApps/apis/shared_[a-z0-9-]+$";

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from references in solution.Customizations.ConnectionReferences.GroupBy(reference => reference.LogicalName.Text)
        let reference = references.First()
        let reason = references.Count() > 1 ? "stands there twice"
        : !references.Key.StartsWith(solution.Prefix, StringComparison.Ordinal) ? $"does not start with {solution.Prefix}"
        : !reference.DisplayName.IsGiven ? "has no name for people"
        : !Regex.IsMatch(reference.ConnectorId.Text, Connector) ? "names no connector (/providers/Microsoft.PowerApps/apis/shared_…)"
        : null
        where reason is not null
        select new Violation(reference, $"The connection reference \"{references.Key}\" {reason}.");
}
