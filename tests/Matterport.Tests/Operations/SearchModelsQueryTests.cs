using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Search;

namespace MatterportForDataverse.Matterport.Tests.Operations;

public sealed class SearchModelsQueryTests
{
    [Fact]
    public async Task A_hit_has_all_fields_of_a_listing()
    {
        var page = await Search("OneHit");
        var model = Assert.Single(page.Models);
        Assert.Equal("b2Zmc2V0", page.NextOffset);
        Assert.True(page.IsComplete);
        Assert.Equal("CRM-1", model.InternalId.Value);
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), model.Modified.Value);
        Assert.Equal(DateTimeKind.Utc, model.Modified.Value.Kind);
        Assert.True(model.At("mls.name").IsNull);
        Assert.Equal(38.9717m, model.Number(new("geolocation.lat")).Value);
        Assert.Equal(-95.2353m, model.Number(new("geolocation.long")).Value);
        Assert.Equal(
            (2, 11, 3, 1),
            (
                model.Count(new("floors.count")).Value,
                model.Count(new("rooms.count")).Value,
                model.Count(new("mattertags.count")).Value,
                model.Count(new("billingInformation.multiSpaceUse")).Value
            )
        );
        Assert.True(model.KnowsAddress());
        Assert.Equal(("1 Main St", ""), (model.At("address.streetAddressLines.0").Value, model.At("address.streetAddressLines.1").Value));
        Assert.False(model.At("publication.presentedBy").IsKnown);
    }

    [Fact]
    public async Task A_null_under_an_error_is_failed_and_a_null_without_one_is_null()
    {
        var page = await Search("HitsWithPartialErrors");
        Assert.False(page.IsComplete);
        Assert.Equal(1, page.Unreadable);
        var first = page.Models[0];
        Assert.Equal(ErrorCodes.Internal, first.At("name").Error!.Code);
        Assert.Equal(ErrorCodes.Unauthorized, first.At("address.locality").Error!.Code);
        Assert.False(first.KnowsAddress());
        Assert.True(first.At("publication.summary").IsNull);
        Assert.True(page.Models[1].At("name").IsNull);
    }

    [Fact]
    public async Task What_is_left_out_is_absent()
    {
        var model = Assert.Single((await Search("HitWithFieldsLeftOut")).Models);
        Assert.Equal("Lake House", model.At("name").Value);
        Assert.False(model.At("description").IsKnown);
        Assert.Null(model.At("description").Error);
        Assert.False(model.At("address.postalCode").IsKnown);
        Assert.False(model.KnowsAddress());
    }

    [Fact]
    public async Task A_failure_of_the_whole_is_an_exception_with_its_code()
    {
        var error = await Assert.ThrowsAsync<MatterportException>(() => Search("WholeFailure"));
        Assert.Equal(ErrorCodes.Invalid, error.Code);
        var gone = FakeMatterport.Replying(
            """{"data":{"models":null},"errors":[{"message":"x","path":["models"],"extensions":{"code":"error.internal"}}]}"""
        );
        error = await Assert.ThrowsAsync<MatterportException>(() => gone.Client.SearchModelsAsync(new ModelSearch(), default));
        Assert.Equal(ErrorCodes.Internal, error.Code);
        Assert.True(error.WaitingHelps);
    }

    private static Task<ModelPage> Search(string recorded) =>
        FakeMatterport.Replying(FakeMatterport.Recorded(recorded)).Client.SearchModelsAsync(new ModelSearch(), default);
}
