using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>What people do with models, properties and site visits: anything that can be done, to any row that there is.</summary>
internal sealed class ModelPeople(SimulatedWorld world, Choices choices)
{
    private readonly Acts _acts = new(world);

    public IReadOnlyList<(int Weight, string Name, Action Act)> All =>
        [
            (6, "edit here", () => _acts.EditHere(Model(), Field(), choices.OneIn(8))),
            (6, "edit there", () => _acts.EditThere(Model(), Field(), choices.OneIn(8))),
            (4, "edit a property", () => With(world.Properties, row => _acts.EditProperty(row, PropertyField(), choices.OneIn(8)))),
            (5, "write back", _acts.WriteBack),
            (5, "link", () => With(world.Properties, row => _acts.Link(row, Model(), choices.OneIn(2)))),
            (
                3,
                "unlink",
                () => With(world.Environment.Rows("mpt_modellink", "mpt_recordkey"), link => _acts.Unlink(link, choices.OneIn(2)))
            ),
            (1, "delete a property", () => With(world.Properties, _acts.DeleteProperty)),
            (1, "add a property", _acts.AddProperty),
            (2, "add a visit", () => With(world.Properties, _acts.AddVisit)),
            (1, "link a visit", () => With(world.Visits, visit => _acts.LinkVisit(visit, Model()))),
            (1, "move a visit", () => With(world.Visits, visit => _acts.MoveVisit(visit, Property()))),
            (1, "delete a visit", () => With(world.Visits, _acts.DeleteVisit)),
            (1, "delete a row", () => _acts.DeleteMirror(Model())),
            (3, "resolve", () => With(OpenIssues(), issue => _acts.Resolve(issue, choices.Of(["dataverse", "matterport", "dismiss"])))),
            (4, "start a sync", () => _acts.StartSync(choices.OneIn(3))),
            (2, "sync a model", () => _acts.SyncModel(Model())),
            (4, "tick", _acts.Tick),
            (1, "switch a mapping", () => With(Mappings(), _acts.SwitchMapping)),
            (1, "archive", () => _acts.ArchiveOrActivate(Model())),
            (1, "delete there", () => _acts.DeleteOrRestoreThere(Model())),
            (1, "delete many there", _acts.DeleteOrRestoreManyThere),
            (2, "transfer", () => _acts.TransferOrReturn(Model(), Field(), choices.OneIn(2))),
            (1, "decide", () => _acts.Decide(choices.Of(["gone", "keep-looking"]))),
            (1, "reset the clocks", _acts.ResetClocks),
        ];

    private string Model() => choices.Of(world.Models);

    private Guid? Property() => world.Properties.Count == 0 || choices.OneIn(4) ? null : choices.Of(world.Properties);

    private SimulatedField Field() => choices.Of(SimulatedField.All);

    private SimulatedField PropertyField() => choices.Of([.. SimulatedField.All.Where(field => field.PropertyColumn is not null)]);

    private Entity[] OpenIssues() => [.. world.Environment.Rows("mpt_syncissue").Where(SimulatedWorld.IsActive)];

    private Entity[] Mappings() =>
        [
            .. world
                .Environment.Rows("mpt_fieldmapping")
                .Where(row => SimulatedField.All.Any(field => field.Name == row.GetAttributeValue<string>("mpt_field"))),
        ];

    private void With<T>(IReadOnlyList<T> items, Action<T> act)
    {
        if (items.Count > 0)
        {
            act(choices.Of(items));
        }
    }
}
