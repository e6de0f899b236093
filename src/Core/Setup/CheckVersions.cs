using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>Looks whether the code that runs belongs to the solution that is installed: an upgrade may have ended half-way.</summary>
internal sealed class CheckVersions(IRows system, SetupFindings findings, Installation installation)
{
    private static readonly Column<string> UniqueName = new("uniquename");

    public void Handle()
    {
        var solution = system
            .Query(new RowQuery("solution", ["version"]) { Where = [RowCondition.Equal(UniqueName, Installation.Solution)], PageSize = 1 })
            .Rows;
        var (installed, built) = (solution.Count == 0 ? "" : (string?)solution[0]["version"] ?? "", installation.Version);
        if (installed == built)
        {
            findings.Note("version", null, Phrase.Of("setup.version.same").With("version", built));
        }
        else
        {
            findings.Bad(
                "version",
                null,
                Phrase.Of("setup.version.differs").With("solution", installed).With("assembly", built),
                Phrase.Of("setup.version.differs.fix")
            );
        }
    }
}
