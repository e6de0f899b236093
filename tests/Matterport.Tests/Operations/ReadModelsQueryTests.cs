using System.Net;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tests.Operations;

public sealed class ReadModelsQueryTests
{
    private static readonly ModelId House = ModelId.Parse("SxQL3iGyoDo");
    private static readonly ModelId Second = ModelId.Parse("Second22222");

    [Fact]
    public async Task One_model_has_all_details()
    {
        var reading = await FakeMatterport.Replying(FakeMatterport.Recorded("OneModel")).Client.ReadModelAsync(House, default);
        var model = reading.Model!;
        Assert.Null(reading.Error);
        Assert.Equal("(888) 888-8888", model.At("publication.contact.phoneNumber").Value);
        Assert.Equal("https://my.matterport.com/show/?m=SxQL3iGyoDo&play=1", model.At("publication.embed").Value);
        Assert.Equal(215.25m, model.Number(new("dimensions.areaFloor")).Value);
        Assert.Equal(88, model.Count(new("assets.sizeEstimates.scanCount")).Value);
        Assert.Equal("enabled", model.At("options.floorplanOverride").Value);
        Assert.Equal("partial", model.AddressVisibility.Value);
        Assert.Equal(2, model.Count(new("floors.count")).Value);
        Assert.True(model.Number(new("geolocation.lat")).IsNull);
    }

    [Fact]
    public async Task An_archived_model_is_partly_unknown()
    {
        var reading = await FakeMatterport.Replying(FakeMatterport.Recorded("ArchivedModel")).Client.ReadModelAsync(House, default);
        Assert.True(reading.Archived);
        Assert.Equal("Old House", reading.Model!.At("name").Value);
        Assert.Equal(ErrorCodes.ModelInactive, reading.Model!.At("publication.summary").Error!.Code);
        Assert.Equal(ErrorCodes.ModelInactive, reading.Model!.At("assets.sizeEstimates.scanCount").Error!.Code);
        Assert.True(reading.Model!.At("floors.count").IsNull);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task A_missing_model_does_not_spoil_the_others(HttpStatusCode status)
    {
        var readings = await FakeMatterport
            .Replying(FakeMatterport.Recorded("OneOfTwoNotFound"), status)
            .Client.ReadModelsAsync([House, Second], default);
        Assert.True(readings[House].NotFound);
        Assert.Equal("Here", readings[Second].Model!.At("name").Value);
    }

    [Fact]
    public async Task A_model_that_was_not_asked_for_is_not_taken()
    {
        var matterport = FakeMatterport.Replying("""{"data":{"m0":{"id":"Second22222"}}}""");
        var reading = (await matterport.Client.ReadModelsAsync([House], default))[House];
        Assert.Null(reading.Model);
        Assert.False(reading.NotFound);
    }
}
