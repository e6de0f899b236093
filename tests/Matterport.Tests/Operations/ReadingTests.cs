using System.Net;
using System.Text.Json;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Search;

namespace MatterportForDataverse.Matterport.Tests.Operations;

public sealed class ReadingTests
{
    private static readonly ModelId House = ModelId.Parse("SxQL3iGyoDo");
    private static readonly ModelId Second = ModelId.Parse("Second22222");

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
                CountOf(model, "floors"),
                CountOf(model, "rooms"),
                CountOf(model, "mattertags"),
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
        var reading = await FakeMatterport.Replying("""{"data":{"m0":{"id":"Second22222"}}}""").Client.ReadModelAsync(House, default);
        Assert.Null(reading.Model);
        Assert.False(reading.NotFound);
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

    [Fact]
    public async Task Each_change_has_its_own_outcome()
    {
        var matterport = FakeMatterport.Replying(FakeMatterport.Recorded("PatchedButAddressRefused"));
        var outcomes = await matterport.Client.ChangeModelsAsync(
            [
                new ModelChange
                {
                    Id = House,
                    Patch = Paths.Patch(
                        ("name", "New"),
                        ("publication.contact.phoneNumber", "888-888-8888"),
                        ("options.unitType", ""),
                        ("options.vrOverride", "")
                    ),
                    Address = Paths.Address(("countryCode", "XX")),
                },
                new ModelChange { Id = Second, Patch = Paths.Patch(("name", "Other"), ("mls.id", "")) },
            ],
            default
        );
        Assert.False(outcomes[House].Applied);
        Assert.False(outcomes[House].Ambiguous);
        Assert.Equal(ErrorCodes.Invalid, outcomes[House].Error!.Code);
        Assert.Equal("(888) 888-8888", outcomes[House].Answer!.At("publication.contact.phoneNumber").Value);
        Assert.True(outcomes[Second].Applied);
        Assert.Null(outcomes[Second].Error);

        using var sent = JsonDocument.Parse(matterport.Bodies[0]);
        var variables = sent.RootElement.GetProperty("variables");
        Assert.Equal(
            """{"name":"New","publication":{"contact":{"phoneNumber":"888-888-8888"}},"options":"""
                + """{"unitType":{"resetToDefault":true},"vrOverride":"default"}}""",
            variables.GetProperty("patch0").GetRawText()
        );
        Assert.Equal("XX", variables.GetProperty("countryCode1").GetString());
        Assert.False(variables.TryGetProperty("locality1", out _));
        Assert.Equal("""{"name":"Other","mls":{"id":""}}""", variables.GetProperty("patch2").GetRawText());
    }

    [Fact]
    public async Task A_step_without_an_answer_is_open()
    {
        var outcomes = await FakeMatterport
            .Replying("""{"data":{"m0":null},"errors":[{"path":["m0","name"],"message":"x"}]}""")
            .Client.ChangeModelsAsync([new ModelChange { Id = House, Patch = Paths.Patch(("name", "New")) }], default);
        Assert.False(outcomes[House].Applied);
        Assert.True(outcomes[House].Ambiguous);
    }

    [Fact]
    public async Task Too_many_and_empty_are_refused_before_anything_is_sent()
    {
        var client = new FakeMatterport().Client;
        var many = Enumerable.Range(100_000, 51).Select(number => ModelId.Parse($"model{number}")).ToArray();
        await Assert.ThrowsAsync<ArgumentException>(() => client.ReadModelsAsync(many, default));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            client.ChangeModelsAsync([new ModelChange { Id = House, Patch = new ModelPatch() }], default)
        );
        await Assert.ThrowsAsync<ArgumentException>(() => client.SearchModelsAsync(new ModelSearch { PageSize = 0 }, default));
        Assert.Empty(await client.ReadModelsAsync([], default));
    }

    private static Task<ModelPage> Search(string recorded) =>
        FakeMatterport.Replying(FakeMatterport.Recorded(recorded)).Client.SearchModelsAsync(new ModelSearch(), default);

    private static int CountOf(Model model, string things) => model.Count(new FieldPath($"{things}.count")).Value;
}
