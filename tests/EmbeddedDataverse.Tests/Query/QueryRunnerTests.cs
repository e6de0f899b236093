using MatterportForDataverse.EmbeddedDataverse.Faults;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Query;

public sealed class QueryRunnerTests : IDisposable
{
    private readonly PlatformFixture _fixture = new();

    [Theory]
    [InlineData(ConditionOperator.Equal, "ALPHA", "Alpha")]
    [InlineData(ConditionOperator.NotEqual, "alpha", "Beta,Gamma")]
    [InlineData(ConditionOperator.BeginsWith, "be", "Beta")]
    [InlineData(ConditionOperator.Like, "%a_a%", "")]
    [InlineData(ConditionOperator.Contains, "AM", "Gamma")]
    [InlineData(ConditionOperator.GreaterThan, "alpha", "Beta,Gamma")]
    [InlineData(ConditionOperator.LessEqual, "BETA", "Alpha,Beta")]
    public void A_condition_means_the_same_for_committed_rows_and_for_rows_of_the_own_transaction(
        ConditionOperator kind,
        string value,
        string expected
    )
    {
        string Titles(IOrganizationService service)
        {
            var query = new QueryExpression("mpt_house") { ColumnSet = new ColumnSet("mpt_title") };
            query.Criteria.AddCondition("mpt_title", kind, value);
            query.AddOrder("mpt_title", OrderType.Ascending);
            return string.Join(',', service.RetrieveMultiple(query).Entities.Select(row => row["mpt_title"]));
        }

        string? inside = null;
        _fixture.AddStep(
            "Create",
            40,
            plugin => inside = plugin.Target.GetAttributeValue<string>("mpt_title") == "Gamma" ? Titles(plugin.System) : inside
        );
        _fixture.CreateHouse("Alpha");
        _fixture.CreateHouse("Beta");
        _fixture.CreateHouse("Gamma");
        Assert.Equal(expected, Titles(_fixture.System));
        Assert.Equal(expected, inside);
    }

    [Fact]
    public void Links_join_inner_and_outer_and_bring_aliased_values()
    {
        var house = _fixture.CreateHouse("with");
        _fixture.CreateHouse("without");
        _fixture.System.Create(new Entity("mpt_room") { ["mpt_name"] = "hall", ["mpt_houseid"] = new EntityReference("mpt_house", house) });
        List<Entity> Rows(JoinOperator join)
        {
            var query = new QueryExpression("mpt_house") { ColumnSet = new ColumnSet("mpt_title") };
            var link = query.AddLink("mpt_room", "mpt_houseid", "mpt_houseid", join);
            link.EntityAlias = "r";
            link.Columns = new ColumnSet("mpt_name");
            return [.. _fixture.System.RetrieveMultiple(query).Entities];
        }

        Assert.Equal("hall", ((AliasedValue)Assert.Single(Rows(JoinOperator.Inner))["r.mpt_name"]).Value);
        Assert.Equal(2, Rows(JoinOperator.LeftOuter).Count);
    }

    [Fact]
    public void Pages_by_cookie_give_every_row_once_even_when_rows_before_vanish()
    {
        for (var at = 0; at < 25; at++)
        {
            _fixture.CreateHouse("t" + at);
        }

        var query = new QueryExpression("mpt_house")
        {
            PageInfo = new PagingInfo
            {
                Count = 10,
                PageNumber = 1,
                ReturnTotalRecordCount = true,
            },
        };
        var first = _fixture.System.RetrieveMultiple(query);
        Assert.True(first.MoreRecords);
        Assert.Equal(25, first.TotalRecordCount);
        _fixture.System.Delete("mpt_house", first.Entities[0].Id);
        query.PageInfo.PageNumber = 2;
        query.PageInfo.PagingCookie = first.PagingCookie;
        var second = _fixture.System.RetrieveMultiple(query);
        query.PageInfo.PageNumber = 3;
        query.PageInfo.PagingCookie = second.PagingCookie;
        var third = _fixture.System.RetrieveMultiple(query);
        Assert.False(third.MoreRecords);
        Assert.Equal(25, first.Entities.Concat(second.Entities).Concat(third.Entities).Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    public void More_than_two_thousand_values_in_conditions_are_refused()
    {
        var query = new QueryExpression("mpt_house");
        query.Criteria.AddCondition("mpt_rooms", ConditionOperator.In, [.. Enumerable.Range(0, 2001).Cast<object>()]);
        Assert.Equal(PlatformErrorCodes.InvalidArgument, PlatformFixture.FaultCodeOf(() => _fixture.System.RetrieveMultiple(query)));
    }

    public void Dispose() => _fixture.Dispose();
}
