using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

public sealed class FirstSyncTests
{
    [Fact]
    public void The_first_load_mirrors_every_model_once_and_all_that_is_said_of_it()
    {
        var world = new SyncWorld(models: 60);
        var run = world.Sync();

        Assert.Equal(SyncRunStatus.Done, run.Get(SyncRunTable.StatusCode));
        Assert.Equal(60, run.Get(SyncRunTable.CreatedCount));
        Assert.Equal(world.Models.Select(model => model.Id).Order(), world.Stored.All(ModelTable.Table).Select(SyncWorld.IdOf).Order());
        foreach (var model in world.Models)
        {
            var row = world.MirrorOf(model.Id);
            Assert.Equal(model.Name, row.Get(ModelTable.Name));
            Assert.Equal(model.Description, row.Get(ModelTable.InternalNotes));
            Assert.Equal(model.Address.StreetAddressLines[0], row.Get(ModelTable.AddressLine1));
            Assert.Equal(model.Address.CountryCode, row.Get(ModelTable.CountryCode));
            Assert.Equal(model.RoomCount, row.Get(ModelTable.RoomCount));
            Assert.Equal(model.TagCount, row.Get(ModelTable.TagCount));
            Assert.Equal(model.Modified, row.Get(ModelTable.ModifiedInMatterport));
            Assert.Equal(model.State == "active" ? ModelState.Active : ModelState.Archived, row.Get(ModelTable.ModelState));
            Assert.Equal(SyncState.InSync, row.Get(ModelTable.SyncState));
            Assert.False(row.Get(ModelTable.Dirty));
        }
    }

    [Fact]
    public void The_first_load_writes_nothing_to_Matterport()
    {
        var world = new SyncWorld(models: 60);
        world.Sync();
        Assert.Equal(0, world.Api.Counters.Snapshot.Mutations);
        Assert.Empty(world.Stored.All(SyncIssueTable.Table));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(120)]
    [InlineData(900)]
    public void A_second_run_on_an_unchanged_world_writes_nothing_with_a_constant_number_of_requests(int models)
    {
        var world = new SyncWorld(models);
        world.Sync();
        var mirrors = world.Stored.All(ModelTable.Table).ToDictionary(row => row.Id, row => row.Version);
        var (here, there) = (world.System.Requests, world.Api.Counters.Snapshot);

        var run = world.Sync();

        Assert.Equal(1, world.Api.Counters.Snapshot.Requests - there.Requests);
        Assert.Equal(0, world.Api.Counters.Snapshot.Mutations);
        Assert.Equal(15, world.System.Requests - here);
        // The token is read by what opens the client.
        Assert.Equal(16, run.Get(SyncRunTable.DataverseRequests));
        Assert.Equal(mirrors, world.Stored.All(ModelTable.Table).ToDictionary(row => row.Id, row => row.Version));
    }

    [Fact]
    public void A_full_run_on_an_unchanged_world_writes_no_mirror_row_either()
    {
        var world = new SyncWorld(models: 120);
        world.Sync();
        var mirrors = world.Stored.All(ModelTable.Table).ToDictionary(row => row.Id, row => row.Version);
        var run = world.Sync(full: true);
        Assert.Equal(RunKind.Full, run.Get(SyncRunTable.Kind));
        Assert.Equal(120, run.Get(SyncRunTable.UnchangedCount));
        Assert.Equal(mirrors, world.Stored.All(ModelTable.Table).ToDictionary(row => row.Id, row => row.Version));
    }

    [Fact]
    public void A_rule_by_which_Dataverse_leads_empties_nothing_in_Matterport_on_the_first_load()
    {
        var world = new SyncWorld();
        var mapping = world
            .Stored.All(FieldMappingTable.Table)
            .Single(row => row.Get(FieldMappingTable.TableName) == ModelTable.Table && row.Get(FieldMappingTable.Field) == "name");
        world.Stored.Update(
            new Core.Rows.Row(FieldMappingTable.Table) { Id = mapping.Id }.Set(FieldMappingTable.Direction, Direction.ToMatterport)
        );
        var names = world.Models.ToDictionary(model => model.Id, model => model.Name);
        world.Sync();
        world.Sync();
        Assert.Equal(names, world.Models.ToDictionary(model => model.Id, model => model.Name));
        Assert.All(names, pair => Assert.Equal(pair.Value, world.Ours(pair.Key, "name")));
    }
}
