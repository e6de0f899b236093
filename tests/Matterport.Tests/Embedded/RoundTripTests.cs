using MatterportForDataverse.EmbeddedMatterport.Faults;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Search;
using MatterportForDataverse.Matterport.Setup;

namespace MatterportForDataverse.Matterport.Tests.Embedded;

public sealed class RoundTripTests
{
    [Fact]
    public async Task All_pages_of_a_search_hold_all_models_once()
    {
        var matterport = new EmbeddedMatterport(models: 25);
        var seen = new List<ModelId>();
        string? offset = null;
        do
        {
            var page = await matterport.Client.SearchModelsAsync(
                new ModelSearch
                {
                    PageSize = 7,
                    Offset = offset,
                    Sort = SearchSort.CreatedAscending,
                    IncludeArchived = true,
                },
                default
            );
            Assert.True(page.IsComplete);
            seen.AddRange(page.Models.Select(model => model.Id));
            offset = page.NextOffset;
        } while (offset is not null);
        Assert.Equal(25, seen.Distinct().Count());
        Assert.Equal(25, seen.Count);
        Assert.Equal(4, matterport.Client.RequestsSent);
    }

    [Fact]
    public async Task What_was_written_comes_back_and_the_answer_is_the_normalised_one()
    {
        var matterport = new EmbeddedMatterport();
        var id = ModelId.Parse(matterport.World.Models.First(model => model is { State: "active", Demo: false }).Id);
        var outcomes = await matterport.Client.ChangeModelsAsync(
            [
                new ModelChange
                {
                    Id = id,
                    Patch = Paths.Patch(
                        ("name", "Lake \"House\" \u2603"),
                        ("publication.summary", "By the lake"),
                        ("mls.id", "M-1"),
                        ("publication.contact.phoneNumber", "888-888-8888"),
                        ("options.unitType", "imperial"),
                        ("options.dollhouseOverride", "disabled"),
                        ("internalId", "CRM-77")
                    ),
                    Address = Paths.Address(
                        ("streetAddressLines.0", "1 Main St"),
                        ("locality", "Lawrence"),
                        ("administrativeArea", "KS"),
                        ("postalCode", "66044"),
                        ("countryCode", "US")
                    ),
                },
            ],
            default
        );
        var outcome = outcomes[id];
        Assert.True(outcome.Applied, outcome.Error?.ToString());
        var reading = await matterport.Client.ReadModelAsync(id, default);
        Assert.Null(reading.Error);
        foreach (var model in new[] { outcome.Answer!, reading.Model! })
        {
            Assert.Equal("Lake \"House\" \u2603", model.At("name").Value);
            Assert.Equal("(888) 888-8888", model.At("publication.contact.phoneNumber").Value);
            Assert.Equal("imperial", model.At("options.unitType").Value);
            Assert.Equal("disabled", model.At("options.dollhouseOverride").Value);
            Assert.Equal("Lawrence", model.At("address.locality").Value);
            Assert.True(model.KnowsAddress());
        }
        var found = await matterport.Client.SearchModelsAsync(
            new ModelSearch { Query = SearchQuery.Field("internalId", "CRM-77") },
            default
        );
        Assert.Equal(id, Assert.Single(found.Models).Id);
    }

    [Fact]
    public async Task A_refused_address_leaves_the_patch_applied_and_says_so()
    {
        var matterport = new EmbeddedMatterport();
        var id = ModelId.Parse(matterport.World.Models.First(model => model is { State: "active", Demo: false }).Id);
        var outcomes = await matterport.Client.ChangeModelsAsync(
            [
                new ModelChange
                {
                    Id = id,
                    Patch = Paths.Patch(("name", "Renamed")),
                    Address = Paths.Address(("countryCode", "XX")),
                },
            ],
            default
        );
        Assert.False(outcomes[id].Applied);
        Assert.False(outcomes[id].Ambiguous);
        Assert.Equal(ErrorCodes.Invalid, outcomes[id].Error!.Code);
        Assert.Equal("Renamed", outcomes[id].Answer!.At("name").Value);
    }

    [Fact]
    public async Task A_write_that_is_cut_off_after_it_happened_is_open_and_was_sent_once()
    {
        var matterport = new EmbeddedMatterport();
        var id = ModelId.Parse(matterport.World.Models.First(model => model is { State: "active", Demo: false }).Id);
        matterport.Api.Faults.Next(_ => FaultKind.DropAfterCommit);
        var error = await Assert.ThrowsAsync<MatterportException>(() =>
            matterport.Client.ChangeModelsAsync([new ModelChange { Id = id, Patch = Paths.Patch(("name", "Renamed")) }], default)
        );
        Assert.True(error.Ambiguous);
        Assert.Equal(1, matterport.Client.RequestsSent);
        Assert.Equal("Renamed", matterport.World.Find(id.Value)!.Name);
    }

    [Fact]
    public async Task A_model_that_is_gone_and_an_archived_one_are_told_apart()
    {
        var matterport = new EmbeddedMatterport();
        var archived = ModelId.Parse(matterport.World.Models.First(model => model is { State: "active", Demo: false }).Id);
        matterport.World.Archive(archived.Value);
        var gone = ModelId.Parse("NoSuchModel");
        var readings = await matterport.Client.ReadModelsAsync([archived, gone], default);
        Assert.True(readings[gone].NotFound);
        Assert.True(readings[archived].Archived);
        Assert.True(readings[archived].Model!.At("name").IsKnown);
        Assert.False(readings[archived].Model!.At("assets.sizeEstimates.scanCount").IsKnown);
    }

    [Fact]
    public async Task The_setup_check_tells_sandbox_production_and_a_wrong_token()
    {
        var production = new EmbeddedMatterport();
        var check = await production.Client.CheckAccountAsync(default);
        Assert.True(check.TokenAccepted);
        Assert.Equal(ApiMode.Production, check.Mode);
        Assert.True(check.ModelsVisible > 0);
        var sandbox = await new EmbeddedMatterport(sandbox: true).Client.CheckAccountAsync(default);
        Assert.Equal(ApiMode.Sandbox, sandbox.Mode);
        Assert.Equal(Availability.NotAvailable, sandbox.AccountApi);
        var wrong = await production.ClientWith("nobody", "wrong").CheckAccountAsync(default);
        Assert.False(wrong.TokenAccepted);
    }
}
