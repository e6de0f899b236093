using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Words;

public sealed class DescribeRowTests
{
    private readonly InMemoryRows _rows = new();

    [Fact]
    public void An_issue_is_described_with_its_field_by_its_label() =>
        Assert.StartsWith(
            "Internal notes ",
            Describe(
                new Row(SyncIssueTable.Table).Set(
                    SyncIssueTable.Message,
                    PhraseJson.Write(Phrase.Of("issue.conflict").With("field", "internalnotes"))
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_change_is_a_line_a_field()
    {
        var text = Describe(
            new Row(ChangeTable.Table).Set(
                ChangeTable.Fields,
                """[{"field":"name","before":"A","after":"B"},{"field":"internalnotes","before":null,"after":"C"}]"""
            )
        );
        Assert.Equal(["Name: “A” → “B”", "Internal notes: “” → “C”"], text.Split('\n'));
    }

    [Fact]
    public void A_row_with_nothing_to_say_is_described_by_nothing() =>
        Assert.Equal("", Describe(new Row(WorkTable.Table).Set(WorkTable.Name, "1")));

    [Fact]
    public void Rows_that_hold_no_codes_and_rows_that_are_not_there_are_refused()
    {
        Assert.Throws<InvalidRequestException>(() => Describe(new Row(PropertyTable.Table).Set(PropertyTable.Name, "House")));
        Assert.Throws<RowNotFoundException>(() => Handle(WorkTable.Table, Guid.NewGuid()));
    }

    private string Describe(Row row) => Handle(row.Table, _rows.Create(row));

    private string Handle(string table, Guid id) =>
        new DescribeRow(_rows, Languages.Shipped, () => Languages.Shipped.English)
            .Handle(new DescribeMessage.Request { TableName = table, RowId = id })
            .Text!;
}
