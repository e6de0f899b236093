using MatterportForDataverse.Core.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace MatterportForDataverse.Dataverse;

/// <summary>
/// A bulk message for the rows of one table that are named in one way. Messages are named by text, so that no type is bound that an
/// environment's SDK may lack.
/// </summary>
internal sealed record BulkMessage(string Table, string Name, bool ByVersion)
{
    public bool Creates => Name == "CreateMultiple";

    public static BulkMessage For(Row row) =>
        row switch
        {
            { Version: not null } => new(row.Table, "UpdateMultiple", true),
            { Key: null } when row.Id == Guid.Empty => new(row.Table, "CreateMultiple", false),
            { Key: null } => new(row.Table, "UpdateMultiple", false),
            _ => new(row.Table, "UpsertMultiple", false),
        };

    public OrganizationRequest Request(IReadOnlyList<Row> rows, Entities entities)
    {
        var targets = new EntityCollection { EntityName = Table };
        foreach (var row in rows)
        {
            targets.Entities.Add(Creates ? entities.ToCreate(row) : entities.ToWrite(row));
        }

        var request = new OrganizationRequest(Name) { ["Targets"] = targets };
        if (ByVersion)
        {
            request["ConcurrencyBehavior"] = ConcurrencyBehavior.IfRowVersionMatches;
        }

        return request;
    }

    public IReadOnlyList<RowOutcome> Read(IReadOnlyList<Row> rows, OrganizationResponse response) =>
        Name switch
        {
            "UpdateMultiple" => rows.Select(row => new RowOutcome(row.Id, RowResult.Updated)).ToArray(),
            "CreateMultiple" => ((Guid[])response["Ids"]).Select(id => new RowOutcome(id, RowResult.Created)).ToArray(),
            _ => ((UpsertResponse[])response["Results"]).Select(Upserted).ToArray(),
        };

    private static RowOutcome Upserted(UpsertResponse one) => new(one.Target.Id, one.RecordCreated ? RowResult.Created : RowResult.Updated);
}
