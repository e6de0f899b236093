using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Places;

public sealed class PlaceKeyColumnsTests
{
    private readonly SyncWorld _world = new(models: 12);

    [Fact]
    public void Models_that_are_read_get_keys_and_an_edit_changes_them()
    {
        _world.Sync();
        var mirror = _world.MirrorOf(_world.Models[0].Id);
        Assert.Empty(PlaceKeyColumns.Changes(mirror));
        Assert.NotNull(mirror.Get(ModelTable.PostalCodeKey));

        _world.People.Update(new Row(ModelTable.Table) { Id = mirror.Id }.Set(ModelTable.AddressLine1, "17 Otter Lane"));

        var edited = _world.MirrorOf(_world.Models[0].Id);
        Assert.Empty(PlaceKeyColumns.Changes(edited));
        Assert.NotEqual(mirror.Get(ModelTable.PostalCodeKey), edited.Get(ModelTable.PostalCodeKey));
        Assert.Contains("|otter|", edited.Get(ModelTable.SearchText)!, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_older_rules_are_made_anew_by_the_next_complete_sync_and_then_left_alone()
    {
        _world.Sync();
        foreach (var row in _world.Stored.All(ModelTable.Table))
        {
            _world.Stored.Update(
                new Row(ModelTable.Table) { Id = row.Id }
                    .Set(ModelTable.StreetKey, "old")
                    .Set(ModelTable.KeyVersion, 0)
            );
        }

        _world.Sync(full: true);
        Assert.All(_world.Stored.All(ModelTable.Table), row => Assert.Empty(PlaceKeyColumns.Changes(row)));
        var versions = Versions();
        _world.Sync(full: true);

        Assert.Equal(versions, Versions());
    }

    [Fact]
    public void A_property_keeps_only_the_keys_by_which_others_at_its_address_are_found()
    {
        var property = new Row(PropertyTable.Table)
            .Set(PropertyTable.AddressLine1, "17 Otter Lane")
            .Set(PropertyTable.PostalCode, "BA1 5AA");
        Assert.Equal([PropertyTable.StreetKey.Name, PropertyTable.KeyVersion.Name], PlaceKeyColumns.Changes(property).Keys);
    }

    [Fact]
    public void What_a_key_is_made_of_may_be_longer_than_its_column()
    {
        var model = new Row(ModelTable.Table)
            .Set(ModelTable.Name, string.Join(' ', Enumerable.Range(1, 60).Select(number => $"Word{number}")))
            .Set(ModelTable.AddressLine1, "17 " + new string('o', 300) + " Lane");
        var columns = PlaceKeyColumns.Changes(model);
        Assert.True(columns.Count > 4);
        Assert.All(columns.Values.OfType<string>(), text => Assert.InRange(text.Length, 1, 2000));
        Assert.All(
            columns.Where(column => column.Key != ModelTable.SearchText.Name).Select(column => column.Value).OfType<string>(),
            text => Assert.InRange(text.Length, 1, 100)
        );
    }

    private Dictionary<Guid, string?> Versions() => _world.Stored.All(ModelTable.Table).ToDictionary(row => row.Id, row => row.Version);
}
