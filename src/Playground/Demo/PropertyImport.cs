using System.ServiceModel;
using MatterportForDataverse.Playground.Properties;
using MatterportForDataverse.Playground.Results;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Demo;

/// <summary>
/// Section 2: Ann brings the properties and their visits in. A line that has not changed since the last time is left alone.
/// </summary>
internal sealed class PropertyImport(Session session, PlaygroundUsers users, PropertyFile file)
{
    private int _created,
        _updated,
        _unchanged,
        _done;

    /// <summary>Imports.</summary>
    /// <param name="reporter">Is told how far it is.</param>
    /// <param name="cancellationToken">Ends it between two lines.</param>
    public ImportResult Run(DemoReporter reporter, CancellationToken cancellationToken)
    {
        reporter.TrackProgress(
            "properties",
            file.Rows.Count,
            () => _done,
            () =>
            {
                foreach (var row in file.Rows.ToArray())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    TryImport(row);
                    _done++;
                }
            }
        );
        session.Save();
        var visits = users.Ann.Rows(SiteVisitTable.Table, [SiteVisitTable.Reference.Name]).Count;
        return new(
            file.Path,
            _created,
            _updated,
            _unchanged,
            visits,
            [.. file.BadRows.OrderBy(row => row.Line)],
            file.IgnoredColumns,
            file.IsAnsi
        );
    }

    private void TryImport(PropertyRow row)
    {
        try
        {
            Import(row);
        }
        catch (FaultException<OrganizationServiceFault> refusal)
        {
            file.Reject(row, $"Dataverse refuses it: {refusal.Message}");
        }
    }

    private void Import(PropertyRow row)
    {
        var fingerprint = row.Fingerprint;
        if (session.State.Imported.GetValueOrDefault(row.Reference) == fingerprint)
        {
            _unchanged++;
            return;
        }

        var (id, created) = users.Ann.Upsert(PropertyColumns.Property(row));
        if (PropertyColumns.Visit(row, id) is { } visit)
        {
            users.Ann.Upsert(visit);
        }

        session.State.Imported[row.Reference] = fingerprint;
        _ = created ? _created++ : _updated++;
    }
}
