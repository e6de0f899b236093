using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Models;
using MatterportForDataverse.Playground.Results;
using MatterportForDataverse.Playground.Sessions;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Playground.Demo;

/// <summary>
/// Section 7: Ann adds a tag to a model, and Ada makes a task of it; when the task is done, the tour shows that. A tag that Ann deletes is
/// only hidden there.
/// </summary>
internal sealed class TagToTask(Session session, PlaygroundUsers users, SyncRunner runner, MatterportAccount account)
{
    private const string Label = "Dripping tap";

    // The tags of a model that has just changed are read once more after a quarter of an hour.
    private const int TicksUntilCalm = 5;

    /// <summary>Adds, completes and deletes; null when no property has a model yet.</summary>
    /// <exception cref="InvalidOperationException">A side does not show what was done on the other: a bug.</exception>
    public async Task<TagsResult?> RunAsync(CancellationToken cancellationToken)
    {
        if (Model() is not { } model)
        {
            return null;
        }

        var id = model.GetAttributeValue<string>(ModelTable.MatterportId.Name);
        var tag = Create(model);
        var task = CreateTask(tag);
        await runner.TickAsync(TicksUntilCalm, cancellationToken).ConfigureAwait(false);
        var open = There(id, Label);
        users.Ada.Update(new Entity("task", task) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(5) });
        await runner.TickAsync(TicksUntilCalm, cancellationToken).ConfigureAwait(false);
        var done = There(id, Label);
        var hidden = Delete(model, tag);
        await runner.TickAsync(TicksUntilCalm, cancellationToken).ConfigureAwait(false);
        var row = users.Ann.Find(TagTable.Table, TagTable.PrimaryKey, tag, TagTable.TourLink.Name, TagTable.SyncState.Name)!;
        if (open.Color == done.Color || (hidden is not null && There(id, hidden).Enabled))
        {
            throw new InvalidOperationException("The tour does not show what became of the tags.");
        }

        var result = new TagsResult(
            model.GetAttributeValue<string>(ModelTable.Name.Name),
            Label,
            row.GetAttributeValue<string>(TagTable.TourLink.Name),
            open.Color,
            done.Color,
            hidden
        );
        session.State = session.State with { Tags = result };
        session.Save();
        return result;
    }

    private Entity? Model() =>
        users
            .Ann.Rows(PropertyTable.Table, [PropertyTable.CurrentModelId.Name], orderBy: PropertyTable.Reference.Name)
            .Select(property => property.GetAttributeValue<EntityReference>(PropertyTable.CurrentModelId.Name))
            .OfType<EntityReference>()
            .Select(current =>
                users.Ann.Find(ModelTable.Table, ModelTable.PrimaryKey, current.Id, ModelTable.Name.Name, ModelTable.MatterportId.Name)
            )
            .OfType<Entity>()
            .FirstOrDefault(model =>
                account.Find(model.GetAttributeValue<string>(ModelTable.MatterportId.Name)) is { State: "active" } && Tags(model).Count > 0
            );

    private IReadOnlyList<Entity> Tags(Entity model) =>
        users.Ann.Rows(
            TagTable.Table,
            [TagTable.Name.Name],
            TagTable.ModelKey.Name,
            $"{ModelTable.Table}:{model.Id:N}",
            TagTable.Name.Name
        );

    private Guid Create(Entity model) =>
        users
            .Ann.CallCustomApi(
                CreateTagMessage.Name,
                new CreateTagMessage.Request
                {
                    ModelRowId = model.Id,
                    Label = Label,
                    NearTableName = TagTable.Table,
                    NearRowId = Tags(model)[0].Id,
                }.ToParameters(),
                CreateTagMessage.Response.From
            )
            .TagId;

    private Guid CreateTask(Guid tag) =>
        users
            .Ada.CallCustomApi(
                CreateWorkFromTagMessage.Name,
                new CreateWorkFromTagMessage.Request { TagId = tag }.ToParameters(),
                CreateWorkFromTagMessage.Response.From
            )
            .RowId;

    private string? Delete(Entity model, Guid other)
    {
        if (Tags(model).FirstOrDefault(tag => tag.Id != other && tag.Contains(TagTable.Name.Name)) is not { } row)
        {
            return null;
        }

        users.Ann.CallCustomApi(
            DeleteTagMessage.Name,
            new DeleteTagMessage.Request { TagId = row.Id }.ToParameters(),
            DeleteTagMessage.Response.From
        );
        return row.GetAttributeValue<string>(TagTable.Name.Name);
    }

    private ModelTag There(string model, string label) => account.TagsOf(model).First(tag => tag.Label == label);
}
