using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>People who do anything that can be done, to any row that there is.</summary>
internal sealed class People
{
    private readonly SimulatedWorld _world;
    private readonly Choices _choices;
    private readonly Acts _acts;
    private readonly (int Weight, Action Act)[] _all;

    public People(SimulatedWorld world, Choices choices)
    {
        (_world, _choices, _acts) = (world, choices, new Acts(world));
        _all =
        [
            (6, () => _acts.EditHere(Model(), Field(), choices.OneIn(8))),
            (6, () => _acts.EditThere(Model(), Field(), choices.OneIn(8))),
            (4, () => With(world.Properties, row => _acts.EditProperty(row, PropertyField(), choices.OneIn(8)))),
            (5, () => With(world.Properties, row => _acts.Link(row, Model(), choices.OneIn(2)))),
            (3, () => With(world.Environment.Rows("mpt_modellink", "mpt_recordkey"), link => _acts.Unlink(link, choices.OneIn(2)))),
            (1, () => With(world.Properties, _acts.DeleteProperty)),
            (1, _acts.AddProperty),
            (2, () => With(world.Properties, _acts.AddVisit)),
            (1, () => With(world.Visits, visit => _acts.LinkVisit(visit, Model()))),
            (1, () => With(world.Visits, visit => _acts.MoveVisit(visit, Property()))),
            (1, () => With(world.Visits, _acts.DeleteVisit)),
            (1, () => _acts.DeleteMirror(Model())),
            (3, () => With(OpenIssues(), issue => _acts.Resolve(issue, choices.Of(["dataverse", "matterport", "dismiss"])))),
            (4, () => _acts.StartSync(choices.OneIn(3))),
            (2, () => _acts.SyncModel(Model())),
            (4, _acts.Tick),
            (1, () => With(Mappings(), _acts.SwitchMapping)),
            (1, () => _acts.ArchiveOrActivate(Model())),
            (1, () => _acts.DeleteOrRestoreThere(Model())),
            (1, _acts.DeleteOrRestoreManyThere),
            (2, () => _acts.TransferOrReturn(Model(), Field(), choices.OneIn(2))),
            (1, () => _acts.Decide(choices.Of(["gone", "keep-looking"]))),
            (1, _acts.ResetClocks),
        ];
    }

    /// <summary>Somebody does something.</summary>
    public void Act()
    {
        var at = _choices.Next(_all.Sum(act => act.Weight));
        _all.First(act => (at -= act.Weight) < 0).Act();
    }

    private string Model() => _choices.Of(_world.Models);

    private Guid? Property() => _world.Properties.Count == 0 || _choices.OneIn(4) ? null : _choices.Of(_world.Properties);

    private SimulatedField Field() => _choices.Of(SimulatedField.All);

    private SimulatedField PropertyField() => _choices.Of([.. SimulatedField.All.Where(field => field.PropertyColumn is not null)]);

    private Entity[] OpenIssues() => [.. _world.Environment.Rows("mpt_syncissue").Where(SimulatedWorld.IsActive)];

    // Those of records are not switched: what was edited meanwhile is found only when it is edited again (docs/simulator.md).
    private Entity[] Mappings() =>
        [
            .. _world
                .Environment.Rows("mpt_fieldmapping")
                .Where(row =>
                    row["mpt_tablename"].Equals("mpt_model")
                    && SimulatedField.All.Any(field => field.Name == row.GetAttributeValue<string>("mpt_field"))
                ),
        ];

    private void With<T>(IReadOnlyList<T> items, Action<T> act)
    {
        if (items.Count > 0)
        {
            act(_choices.Of(items));
        }
    }
}
