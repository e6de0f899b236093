using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Store;

public sealed class LargeTableTests
{
    [Fact]
    public void A_hundred_thousand_rows_load_by_hundreds_and_come_back_page_by_page()
    {
        using var fixture = new PlatformFixture();
        for (var batch = 0; batch < 1000; batch++)
        {
            var rows = Enumerable
                .Range(batch * 100, 100)
                .Select(number => new Entity("mpt_house", "mpt_code", "C" + number)
                {
                    ["mpt_title"] = "T" + number,
                    ["mpt_rooms"] = number % 50,
                });
            fixture.System.Execute(
                new OrganizationRequest("UpsertMultiple") { ["Targets"] = new EntityCollection([.. rows]) { EntityName = "mpt_house" } }
            );
        }

        var query = new QueryExpression("mpt_house")
        {
            ColumnSet = new ColumnSet("mpt_code"),
            PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 },
        };
        var seen = new HashSet<Guid>();
        for (var more = true; more; query.PageInfo.PageNumber++)
        {
            var page = fixture.System.RetrieveMultiple(query);
            seen.UnionWith(page.Entities.Select(row => row.Id));
            (more, query.PageInfo.PagingCookie) = (page.MoreRecords, page.PagingCookie);
        }

        Assert.Equal(100_000, seen.Count);
        query = new QueryExpression("mpt_house") { ColumnSet = new ColumnSet("mpt_title") };
        query.Criteria.AddCondition("mpt_code", ConditionOperator.In, "c5", "c99999");
        Assert.Equal(2, fixture.System.RetrieveMultiple(query).Entities.Count);
    }
}
