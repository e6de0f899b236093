using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>
/// Tries each alternate key. Only a row that is there proves a key without a failed request, which would end the check: inside a
/// transaction the platform takes no further request after one.
/// </summary>
internal sealed class CheckKeys(IRows system, SetupFindings findings, Action<RowKey> retrieveByKey)
{
    public void Handle()
    {
        Check(AccountTable.Table, AccountTable.NameKey);
        Check(FieldMappingTable.Table, FieldMappingTable.TableColumnKey);
        Check(PropertyTable.Table, PropertyTable.ReferenceKey);
        Check(SiteVisitTable.Table, SiteVisitTable.ReferenceKey);
        Check(ModelTable.Table, ModelTable.AccountModelKey);
        Check(ModelLinkTable.Table, ModelLinkTable.RecordModelKey);
        Check(ModelLinkTable.Table, ModelLinkTable.OneCurrentKey);
        Check(ModelLinkTable.Table, ModelLinkTable.OneOwnerKey);
        Check(MatchReviewTable.Table, MatchReviewTable.ReviewedModelKey);
        Check(FloorTable.Table, FloorTable.ModelFloorKey);
        Check(RoomTable.Table, RoomTable.ModelRoomKey);
        Check(SweepTable.Table, SweepTable.ModelSweepKey);
        Check(TagTable.Table, TagTable.TagKeyKey);
        Check(DeletedTagTable.Table, DeletedTagTable.DeletedTagKey);
        Check(TagTypeTable.Table, TagTypeTable.TagTypeNameKey);
        Check(WorkTargetTable.Table, WorkTargetTable.WorkTargetNameKey);
        Check(OrderTable.Table, OrderTable.OrderRequestKey);
        Check(OrderLineTable.Table, OrderLineTable.OrderLineOpenKey);
        Check(OrderEventTable.Table, OrderEventTable.OrderEventSequenceKey);
        Check(WorkTable.Table, WorkTable.OneWorkKey);
        Check(SyncIssueTable.Table, SyncIssueTable.OneIssueKey);
    }

    private void Check(string table, IReadOnlyList<string> columns)
    {
        var name = $"{table} ({string.Join(", ", columns)})";
        var row = system
            .Query(
                new RowQuery(table, columns)
                {
                    Where = columns.Select(column => RowCondition.Filled(new Column<object>(column))).ToArray(),
                    PageSize = 1,
                }
            )
            .Rows;
        if (row.Count == 0)
        {
            findings.Note("keys", null, Phrase.Of("setup.key.untried").With("key", name));
            return;
        }

        try
        {
            retrieveByKey(
                columns
                    .Skip(1)
                    .Aggregate(
                        RowKey.Of(table, new Column<object>(columns[0]), row[0][columns[0]]!),
                        (key, column) => key.And(new Column<object>(column), row[0][column]!)
                    )
            );
            findings.Good("keys", null, Phrase.Of("setup.key.active").With("key", name));
        }
        catch (DomainException refusal)
        {
            throw new KeyNotActiveException(name, refusal);
        }
    }
}
