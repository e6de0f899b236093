using MatterportForDataverse.Core.Ordering;

namespace MatterportForDataverse.Core.Tests.Ordering;

public sealed class TimeZonesTests
{
    [Fact]
    public void Every_time_zone_of_Windows_is_found_on_this_system_too()
    {
        Assert.True(WindowsZones.Cities.Count > 135, $"{WindowsZones.Cities.Count} time zones.");
        Assert.All(WindowsZones.Cities.Keys, id => Assert.NotNull(TimeZones.Find(id)));
    }

    [Theory]
    [InlineData("W. Europe Standard Time", 1)]
    [InlineData("India Standard Time", 5.5)]
    [InlineData("Newfoundland Standard Time", -3.5)]
    [InlineData("UTC-11", -11)]
    [InlineData("UTC+13", 13)]
    [InlineData("Europe/Berlin", 1)]
    public void A_time_zone_is_as_far_from_UTC_as_its_city(string id, double hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), TimeZones.Find(id).BaseUtcOffset);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("Middle-earth Standard Time")]
    public void What_is_no_time_zone_is_refused(string? id) =>
        Assert.Equal("order.time-zone-unknown", Assert.Throws<OrderException>(() => TimeZones.Find(id)).Code);
}
