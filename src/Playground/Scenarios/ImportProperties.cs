using System.ServiceModel;
using MatterportForDataverse.Playground.Scenarios.Facts;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Scenarios;

/// <summary>Chapter 2: Ann brings the properties and their visits in. A line that has not changed since the last time is left alone.</summary>
internal sealed class ImportProperties(Session session, Cast cast, PropertyFile file)
{
    private int _created,
        _updated,
        _unchanged,
        _done;

    /// <summary>Imports.</summary>
    public ImportFacts Play(Story story)
    {
        story.During(
            "properties",
            file.Rows.Count,
            () => _done,
            () =>
            {
                foreach (var row in file.Rows.ToArray())
                {
                    TryImport(row);
                    _done++;
                }
            }
        );
        session.Save();
        var visits = cast.Ann.Rows(SiteVisitTable.Table, [SiteVisitTable.Reference.Name]).Count;
        return new(file.Path, _created, _updated, _unchanged, visits, file.BadRows);
    }

    private void TryImport(PropertyRow row)
    {
        try
        {
            Import(row);
        }
        catch (FaultException<OrganizationServiceFault> refusal)
        {
            file.Refuse(row, $"Dataverse refuses it: {refusal.Message}");
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

        var (id, created) = cast.Ann.Upsert(PropertyColumns.Property(row));
        if (PropertyColumns.Visit(row, id) is { } visit)
        {
            cast.Ann.Upsert(visit);
        }

        session.State.Imported[row.Reference] = fingerprint;
        _ = created ? _created++ : _updated++;
    }
}
