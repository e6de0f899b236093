using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Tags;

/// <summary>What people do with tags on both sides, with the work that they stand for, and with their models.</summary>
internal sealed class TagPeople(TagWorld world, Choices choices)
{
    private readonly TagActs _tags = new(world);
    private readonly Acts _acts = new(world);

    public IReadOnlyList<(int Weight, string Name, Action Act)> All =>
        [
            (8, "edit a tag here", () => With(Rows(), row => _tags.Edit(row, Field(), choices.OneIn(8)))),
            (8, "edit a tag there", () => WithThere((model, tag) => _tags.EditThere(model, tag, Field(), choices.OneIn(8)))),
            (3, "write back", _tags.WriteBack),
            (6, "edit there what changed here", EditWhatChanged),
            (8, "edit what is asked about", () => With(Questions(), EditWhatIsAsked)),
            (3, "create a row", () => _tags.Create(Model(), choices.OneIn(2))),
            (2, "create by command", () => _tags.CallCreate(Model())),
            (2, "add a tag there", () => _tags.AddThere(Model())),
            (2, "show or hide here", () => With(Rows(), _tags.ShowOrHide)),
            (2, "deactivate or activate", () => With(Rows(), _tags.DeactivateOrActivate)),
            (2, "show or hide there", () => WithThere(_tags.ShowOrHideThere)),
            (2, "delete a tag's row", () => With(Rows(), row => _tags.Delete(row, byCommand: false))),
            (2, "delete by command", () => With(Rows(), row => _tags.Delete(row, byCommand: true, choices.OneIn(2)))),
            (2, "delete a tag there", () => WithThere(_tags.DeleteThere)),
            (1, "delete all tags there", () => world.TagsThere().ToList().ForEach(one => _tags.DeleteThere(one.Model.Id, one.Tag))),
            (1, "copy a tag there", () => WithThere(_tags.CopyThere)),
            (2, "create work", () => With(Rows(), _tags.CreateWork)),
            (2, "complete or reopen work", () => With(Tasks(), _tags.CompleteOrReopen)),
            (1, "delete work", () => With(Tasks(), _tags.DeleteWork)),
            (2, "decide about tags", () => _tags.Decide(choices.Of(["gone", "keep-looking"]))),
            (3, "resolve", () => With(OpenIssues(), issue => _acts.Resolve(issue, choices.Of(["dataverse", "matterport", "dismiss"])))),
            (3, "start a sync", () => _acts.StartSync(choices.OneIn(3))),
            (3, "sync a model", () => _acts.SyncModel(Model())),
            (2, "sync by a tag", () => With(Rows(), _tags.SyncTag)),
            (7, "tick", _acts.Tick),
            (6, "rest", _tags.Rest),
            (1, "switch a mapping", () => With(Mappings(), _tags.SwitchMapping)),
            (1, "archive", () => _acts.ArchiveOrActivate(Model())),
            (1, "delete a model there", () => _tags.DeleteOrRestoreModel(Model())),
            (1, "transfer", () => _tags.TransferOrReturn(Model())),
            (1, "delete a model's row", () => _tags.DeleteMirror(Model())),
            (1, "decide about models", () => _acts.Decide(choices.Of(["gone", "keep-looking"]))),
            (1, "reset the clocks", _acts.ResetClocks),
        ];

    private void EditWhatChanged()
    {
        if (world.EarlierOfTags.Latest is var (id, field, _) && world.RowOf(id) is { } row)
        {
            EditThere(row, field);
        }
    }

    private void EditWhatIsAsked((Entity Row, TagField Field) question)
    {
        if (choices.OneIn(2))
        {
            _tags.Edit(question.Row, question.Field);
        }
        else
        {
            EditThere(question.Row, question.Field);
        }
    }

    private void EditThere(Entity row, TagField field)
    {
        if (world.TagOf(row) is { } tag && world.ModelOf(row) is { } model)
        {
            _tags.EditThere(model, tag, field);
        }
    }

    private (Entity Row, TagField Field)[] Questions() =>
        [
            .. from issue in OpenIssues()
            from field in TagField.All
            where field.Name == issue.GetAttributeValue<string>("mpt_field")
            from row in Rows()
            where row.Id.ToString("D") == issue.GetAttributeValue<string>("mpt_rowid")
            select (row, field),
        ];

    private string Model() => world.Models[choices.OneIn(4) ? ^1 : 0];

    private TagField Field() => choices.Of(TagField.All);

    private IReadOnlyList<Entity> Rows() => world.Environment.Rows("mpt_tag");

    private IReadOnlyList<Entity> Tasks() => world.Environment.Rows("task");

    private Entity[] OpenIssues() => [.. world.Environment.Rows("mpt_syncissue").Where(SimulatedWorld.IsActive)];

    private Entity[] Mappings() =>
        [
            .. world
                .Environment.Rows("mpt_fieldmapping")
                .Where(row => TagField.All.Any(field => field.Name == row.GetAttributeValue<string>("mpt_field"))),
        ];

    private void WithThere(Action<string, ModelTag> act) => With(world.TagsThere().ToArray(), one => act(one.Model.Id, one.Tag));

    private void With<T>(IReadOnlyList<T> items, Action<T> act)
    {
        if (items.Count > 0)
        {
            act(choices.Of(items));
        }
    }
}
