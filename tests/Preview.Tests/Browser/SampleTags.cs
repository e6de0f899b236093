using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Preview.Tests.Browser;

/// <summary>
/// A tag of a model, and all that belongs to it. Only the system may write most of these rows, and only from within a plug-in: they are
/// written by a step on their tag type.
/// </summary>
internal static class SampleTags
{
    /// <summary>The label of the tag.</summary>
    public const string Label = "Flue damper";

    /// <summary>The name of the sweep beside it.</summary>
    public const string Sweep = "Scan 7";

    private const string Type = "Heating";
    private const string Floor = "Ground floor";
    private const string Room = "Kitchen";

    /// <summary>Adds them to a model.</summary>
    public static void Add(Platform platform, EntityReference model)
    {
        const string name = "Tests.WriteTags";
        platform.RegisterType(name, new Writer(model));
        platform.RegisterStep(new StepRegistration(Guid.NewGuid(), name, name, "Create", TagTypeTable.Table, 40));
        platform.System.Create(new Entity(TagTypeTable.Table) { [TagTypeTable.Name.Name] = Type, [TagTypeTable.Color.Name] = "#e5532d" });
    }

    private sealed class Writer(EntityReference model) : IPlugin
    {
        private static readonly OptionSetValue InSync = new((int)SyncState.InSync);

        private string ModelKey => new RowReference(model.LogicalName, model.Id).ToString();

        public void Execute(IServiceProvider serviceProvider)
        {
            var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            var system = factory.CreateOrganizationService(null);
            var floor = new EntityReference(FloorTable.Table, system.Create(OfModel(FloorTable.Table, Floor, "TestFloor1")));
            var placed = OfModel(RoomTable.Table, Room, "TestRoom1");
            placed[RoomTable.FloorId.Name] = floor;
            var room = new EntityReference(RoomTable.Table, system.Create(placed));
            system.Create(At(OfModel(SweepTable.Table, Sweep, "TestSweep1"), floor, room));
            system.Create(Tag(floor, room, new EntityReference(TagTypeTable.Table, context.PrimaryEntityId)));
            system.Create(Deleted());
        }

        private Entity Tag(EntityReference floor, EntityReference room, EntityReference type)
        {
            var tag = At(OfModel(TagTable.Table, Label, "FlueDamper1"), floor, room);
            tag[TagTable.TagKey.Name] = $"{ModelKey}/FlueDamper1";
            tag[TagTable.TagTypeId.Name] = type;
            tag[TagTable.Enabled.Name] = true;
            tag[TagTable.SyncState.Name] = InSync;
            tag[TagTable.TourLink.Name] = "https://my.matterport.com/show/?m=OldHouse123&tag=FlueDamper1";
            return tag;
        }

        private Entity Deleted()
        {
            var deleted = OfModel(DeletedTagTable.Table, "Valve", "Valve1");
            deleted[DeletedTagTable.TagKey.Name] = $"{ModelKey}/Valve1";
            deleted[DeletedTagTable.Deletion.Name] = new OptionSetValue((int)TagDeletion.Hide);
            deleted[DeletedTagTable.DeletedOn.Name] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            return deleted;
        }

        // The tables of what a model holds name it alike.
        private Entity OfModel(string table, string name, string id) =>
            new(table)
            {
                [TagTable.Name.Name] = name,
                [TagTable.ModelId.Name] = model,
                [TagTable.ModelKey.Name] = ModelKey,
                [TagTable.MatterportId.Name] = id,
            };

        private static Entity At(Entity row, EntityReference floor, EntityReference room)
        {
            row[SweepTable.FloorId.Name] = floor;
            row[SweepTable.RoomId.Name] = room;
            row[SweepTable.PositionX.Name] = 1.5m;
            row[SweepTable.PositionY.Name] = -2.25m;
            row[SweepTable.PositionZ.Name] = 1.1m;
            return row;
        }
    }
}
