using MatterportForDataverse.Core.Ordering;

namespace MatterportForDataverse.Core.Tests.Ordering;

public sealed class OrderOriginTests
{
    private static readonly FrozenRequest Request = SomeOrder.Request with { AssemblyVersion = "0.3.0" };

    [Theory]
    [InlineData("0.2.9", false)]
    [InlineData("0.3.0", true)]
    [InlineData("0.10.0", true)]
    [InlineData("newest", false)]
    public void An_older_assembly_does_not_place_what_a_newer_one_froze(string own, bool may) =>
        Assert.Equal(may, new OrderOrigin(Request.OrganizationId, Guid.NewGuid(), own).MayPlace(Request));

    [Fact]
    public void A_copy_of_the_environment_places_nothing() =>
        Assert.False(new OrderOrigin(Guid.NewGuid(), Guid.NewGuid(), "0.3.0").MayPlace(Request));
}
