using CsCheck;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Fetch;

public sealed class FetchPageTests : IDisposable
{
    private const int Rows = 23;
    private readonly FetchFixture _houses = new();

    public FetchPageTests()
    {
        var streets = new[] { _houses.CreateStreet("Elm"), _houses.CreateStreet("Oak") };
        for (var at = 0; at < Rows; at++)
        {
            _houses.CreateHouse("t" + at, ("mpt_rooms", at % 4), ("mpt_streetid", at % 3 == 2 ? null : streets[at % 3]));
        }
    }

    [Fact]
    public void Pages_of_any_size_in_any_order_give_every_row_once()
    {
        var order = Pick.One(
            "",
            "<order attribute='mpt_rooms'/>",
            "<order attribute='mpt_streetid' descending='true'/>",
            "<order attribute='mpt_rooms'/><order attribute='mpt_streetid'/>"
        );
        Gen.Select(Gen.Int[1, 30], order, Gen.Bool)
            .Sample(
                (size, by, cookies) =>
                {
                    var seen = new List<Guid>();
                    var (page, cookie, more) = (1, "", true);
                    for (; more; page++)
                    {
                        var answer = _houses.Run(
                            $"<fetch count='{size}' page='{page}' {(cookies ? $"paging-cookie='{Escaped(cookie)}'" : "")}>"
                                + $"<entity name='mpt_house'><attribute name='mpt_title'/>{by}</entity></fetch>"
                        );
                        seen.AddRange(answer.Entities.Select(row => row.Id));
                        (more, cookie) = (answer.MoreRecords, answer.PagingCookie);
                        Assert.Equal(more, answer.Entities.Count == size && seen.Count < Rows);
                    }

                    return seen.Count == Rows && seen.Distinct().Count() == Rows;
                },
                iter: 60,
                threads: 1
            );
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/count-rows
    [Fact]
    public void The_number_of_all_rows_comes_with_a_page_when_it_is_asked_for()
    {
        var answer = _houses.Run("<fetch count='2' returntotalrecordcount='true'><entity name='mpt_house'/></fetch>");
        Assert.Equal((2, Rows, false), (answer.Entities.Count, answer.TotalRecordCount, answer.TotalRecordCountLimitExceeded));
        Assert.Equal(-1, _houses.Run("<fetch count='2'><entity name='mpt_house'/></fetch>").TotalRecordCount);
    }

    [Fact]
    public void A_top_cuts_and_promises_no_more()
    {
        var answer = _houses.Run("<fetch top='5'><entity name='mpt_house'><order attribute='mpt_streetid'/></entity></fetch>");
        Assert.Equal((5, false), (answer.Entities.Count, answer.MoreRecords));
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/overview#return-distinct-results
    [Fact]
    public void Distinct_rows_come_once_and_have_no_id()
    {
        var answer = _houses.Run(
            "<fetch distinct='true'><entity name='mpt_house'><attribute name='mpt_rooms'/><order attribute='mpt_rooms'/></entity></fetch>"
        );
        Assert.Equal([0, 1, 2, 3], answer.Entities.Select(row => row["mpt_rooms"]));
        Assert.All(answer.Entities, row => Assert.Equal((Guid.Empty, false), (row.Id, row.Contains("mpt_houseid"))));
        Assert.Equal(
            Rows,
            _houses
                .Run(
                    "<fetch distinct='true'><entity name='mpt_house'><attribute name='mpt_rooms'/><attribute name='mpt_houseid'/>"
                        + "</entity></fetch>"
                )
                .Entities.Count
        );
    }

    public void Dispose() => _houses.Dispose();

    private static string Escaped(string? cookie) => System.Security.SecurityElement.Escape(cookie) ?? "";
}
