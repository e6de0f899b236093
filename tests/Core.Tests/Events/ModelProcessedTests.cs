using MatterportForDataverse.Core.Events;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Events;

public sealed class ModelProcessedTests
{
    private static readonly Guid Id = Guid.NewGuid();

    [Theory]
    [InlineData(ModelState.Active)]
    [InlineData(ModelState.Failed)]
    [InlineData(ModelState.Archived)]
    public void A_model_that_arrives_processed_is_announced(ModelState state) => Assert.NotNull(ModelProcessed.Of(Id, null, Model(state)));

    [Theory]
    [InlineData(ModelState.Processing)]
    [InlineData(null)]
    public void A_model_that_is_not_known_to_be_processed_is_not_announced(ModelState? state)
    {
        Assert.Null(ModelProcessed.Of(Id, null, Model(state)));
        Assert.NotNull(ModelProcessed.Of(Id, Model(state), Model(ModelState.Active)));
    }

    [Fact]
    public void Another_change_of_state_is_no_end_of_processing() =>
        Assert.Null(ModelProcessed.Of(Id, Model(ModelState.Active), Model(ModelState.Archived)));

    [Fact]
    public void The_account_comes_from_the_row_before_where_the_write_does_not_name_it()
    {
        var before = Model(ModelState.Processing).Set(ModelTable.AccountId, Some.Account);

        var happened = ModelProcessed.Of(Id, before, Model(ModelState.Active))!;

        Assert.Equal("mpt_OnModelProcessed", happened.Name);
        Assert.Equal(Id, happened.Parameters["ModelRowId"]);
        Assert.Equal(Some.Account.Id, happened.Parameters["AccountId"]);
    }

    private static Row Model(ModelState? state) => new Row(ModelTable.Table).Set(ModelTable.ModelState, state);
}
