using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>
/// Compares who SYSTEM is by three sources. Guards trust the first alone, which the platform answers itself; the others are rows that
/// somebody could have written.
/// </summary>
internal sealed class CheckSystemUser(IRows system, SetupFindings findings, Installation installation)
{
    private static readonly Column<string> FullName = new("fullname");

    public void Handle()
    {
        var organization = system.Find(RowKey.Of("organization", installation.EnvironmentId), ["systemuserid"]);
        var named = system
            .Query(new RowQuery("systemuser", ["fullname"]) { Where = [RowCondition.Equal(FullName, "SYSTEM")], PageSize = 2 })
            .Rows.Select(user => (Guid?)user.Id)
            .ToArray();
        var ids = new[] { installation.SystemUserId, IdOf(organization?["systemuserid"]), named.Length == 1 ? named[0] : null };
        if (ids.Distinct().Count() == 1)
        {
            findings.Good("system-user", null, Phrase.Of("setup.system-user.same"));
            return;
        }

        findings.Note(
            "system-user",
            null,
            Phrase
                .Of("setup.system-user.differs")
                .With("service", Text(ids[0]))
                .With("organization", Text(ids[1]))
                .With("user", Text(ids[2])),
            Phrase.Of("setup.system-user.differs.fix")
        );
    }

    // The column is an id in one version of the platform's tables and a lookup in another.
    private static Guid? IdOf(object? value) =>
        value switch
        {
            Guid id => id,
            RowReference row => row.Id,
            _ => null,
        };

    private static string Text(Guid? id) => id?.ToString("D") ?? "?";
}
