using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Guards;

public sealed class GuardOrderRowsTests
{
    private static Row Order => new(OrderTable.Table) { Id = Guid.NewGuid() };

    [Fact]
    public void Whoever_may_assign_an_order_assigns_it() =>
        Check(GuardedAct.Update, Order.SetRaw("ownerid", new RowReference("systemuser", Guid.NewGuid())));

    [Theory]
    [InlineData("statecode")]
    [InlineData("statuscode")]
    public void Nobody_deactivates_or_reopens_one_even_while_they_assign_it(string column) =>
        Refused(() => Check(GuardedAct.Update, Order.SetRaw("ownerid", new RowReference("systemuser", Guid.NewGuid())).SetRaw(column, 1)));

    [Fact]
    public void Nobody_makes_one_or_deletes_one()
    {
        Refused(() => Check(GuardedAct.Create, Order));
        Refused(() => Check(GuardedAct.Delete, Order));
    }

    private static void Check(GuardedAct kind, Row row) => GuardOrderRows.Check(new GuardedWrite(kind, row, IsSystem: false));

    private static void Refused(Action write) => Assert.Equal("guard.order", Assert.Throws<GuardException>(write).Code);
}
