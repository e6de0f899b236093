using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.World;

/// <summary>What people do besides editing fields.</summary>
internal static class WorldActs
{
    /// <summary>The model gets the key of a property, or loses it, as linking does.</summary>
    public static void LinkKey(this SyncWorld world, string id, string? key) =>
        world.People.Update(new Row(ModelTable.Table) { Id = world.MirrorOf(id).Id }.Set(ModelTable.LinkKey, key));

    /// <summary>An administrator changes the mapping of a field.</summary>
    public static void Mapped(this SyncWorld world, string field, Action<Row> change, string table = ModelTable.Table)
    {
        var mapping = world
            .Stored.All(FieldMappingTable.Table)
            .Single(row => row.Get(FieldMappingTable.TableName) == table && row.Get(FieldMappingTable.Field) == field);
        var write = new Row(FieldMappingTable.Table) { Id = mapping.Id };
        change(write);
        write.SetRaw("modifiedon", world.Clock.Now); // As the platform does.
        world.Stored.Update(write);
    }

    /// <summary>A person decides an issue.</summary>
    public static void Decide(this SyncWorld world, Row issue, string choice) =>
        new ResolveIssues(
            Some.Caller(world.People),
            world.People,
            Some.User,
            () => world.Clock.Now,
            () => Languages.Shipped.English
        ).Handle(new ResolveIssuesMessage.Request { IssueIds = issue.Id.ToString("D"), Choice = choice });
}
