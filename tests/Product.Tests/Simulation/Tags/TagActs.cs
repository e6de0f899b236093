using System.ServiceModel;
using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Simulation.Tags;

/// <summary>
/// What people can do with tags, each as one request that may be refused. What they write is noted, and that they replaced it themselves.
/// </summary>
internal sealed class TagActs(TagWorld world)
{
    private ProductEnvironment Environment => world.Environment;

    private IOrganizationService Ann => Environment.Platform.ServiceFor(Environment.Ann);

    private IOrganizationService Ada => Environment.Platform.ServiceFor(Environment.Ada);

    /// <summary>A row, by hand or by an import: with a description and a color, and with a place or without.</summary>
    public void Create(string model, bool isPlaced)
    {
        if (world.MirrorOf(model) is not { } mirror)
        {
            return;
        }

        var row = new Entity("mpt_tag") { ["mpt_modelid"] = mirror.ToEntityReference() };
        foreach (var field in TagField.All.Where(field => isPlaced || field != TagField.Position))
        {
            field.Write(row, world.NewValue(field));
        }

        if (Try($"here: a tag of {model}", () => Created(row.Id = Ann.Create(row)), TagWorld.ValuesOf(row)))
        {
            foreach (var field in TagField.All.Where(field => isPlaced || field != TagField.Position))
            {
                world.Latest.WroteHere(row, null, field, field.Here(row));
            }
        }
    }

    /// <summary>A tag as the commands of the form create it.</summary>
    public void CallCreate(string model)
    {
        if (world.MirrorOf(model) is { } mirror)
        {
            var label = world.NewValue(TagField.Label);
            Try(
                $"here: create tag {label} of {model}",
                () =>
                    Created((Guid)Environment.Call(Environment.Ann, "mpt_CreateTag", ("ModelRowId", mirror.Id), ("Label", label))["TagId"]),
                [label]
            );
        }
    }

    /// <summary>What a field held before its latest change, as an integration that writes whole rows may.</summary>
    public void WriteBack()
    {
        var (latest, written) = (world.EarlierOfTags.Latest, world.WrittenOnTags.ToHashSet());
        var isDone = latest is var (id, field, value) && world.RowOf(id) is { } row && Edit(row, field, value);
        world.Remember(isDone ? [latest!.Value.Value] : written); // Again it is somebody's.
    }

    public void Edit(Entity row, TagField field, bool empties = false) =>
        Edit(row, field, empties && field.CanBeEmpty ? "" : world.NewValue(field));

    private bool Edit(Entity row, TagField field, string value)
    {
        var edit = new Entity("mpt_tag", row.Id);
        field.Write(edit, value);
        var isDone = Try($"here: {field.Name} of {row.Id:N} = {value}", () => Ann.Update(edit), [value]);
        if (isDone)
        {
            world.Latest.WroteHere(row, world.TagOf(row), field, value);
        }

        return isDone;
    }

    public void ShowOrHide(Entity row) =>
        Try(
            $"here: show or hide {row.Id:N}",
            () => Ann.Update(new Entity("mpt_tag", row.Id) { ["mpt_enabled"] = !row.GetAttributeValue<bool>("mpt_enabled") })
        );

    public void DeactivateOrActivate(Entity row)
    {
        var state = SimulatedWorld.IsActive(row) ? 1 : 0;
        world.DeactivatedHere.Add(row.Id);
        Try(
            $"here: {row.Id:N} {(state == 1 ? "deactivated" : "activated")}",
            () =>
                Ann.Update(
                    new Entity("mpt_tag", row.Id)
                    {
                        ["statecode"] = new OptionSetValue(state),
                        ["statuscode"] = new OptionSetValue(state + 1),
                    }
                )
        );
    }

    /// <summary>The row alone, or with the tag in Matterport.</summary>
    public void Delete(Entity row, bool byCommand, bool inMatterport = false)
    {
        var name = row.GetAttributeValue<string>("mpt_matterportid") ?? $"dv:{row.Id:N}";
        var isDone = Try(
            $"here: delete {row.Id:N}{(byCommand ? " by command" : "")}{(inMatterport ? ", in Matterport, too" : "")}",
            () =>
            {
                if (byCommand)
                {
                    Environment.Call(Environment.Ann, "mpt_DeleteTag", ("TagId", row.Id), ("InMatterport", inMatterport));
                }
                else
                {
                    Ann.Delete("mpt_tag", row.Id);
                }
            }
        );
        if (isDone)
        {
            world.ToHide.Add(name);
            world.ShownThere.Remove(name);
            world.Forget(TagWorld.ValuesOf(row));
            world.ToDelete.UnionWith(inMatterport ? [name] : []);
        }
    }

    public ModelTag? AddThere(string id)
    {
        if (world.There(id) is null)
        {
            return null;
        }

        var tag = Environment.MatterportAccount.AddTag(
            id,
            "",
            one => TagField.All.Aggregate(one, (now, field) => field.With(now, world.NewValue(field)))
        );
        world.NoteDone($"there: tag {tag.Id} {tag.Label} of {id}");
        WroteThere(tag);
        return tag;
    }

    public void EditThere(string model, ModelTag tag, TagField field, bool empties = false)
    {
        var value = empties && field.CanBeEmpty ? "" : world.NewValue(field);
        world.NoteDone($"there: {field.Name} of {tag.Id} = {value}");
        world.Forget([field.There(tag)]);
        world.Latest.WroteThere(tag, world.RowOf(tag), field, value);
        Environment.MatterportAccount.EditTag(model, tag.Id, one => field.With(one, value));
    }

    public void ShowOrHideThere(string model, ModelTag tag)
    {
        world.NoteDone($"there: {tag.Id} {(tag.Enabled ? "hidden" : "shown")}");
        Environment.MatterportAccount.EditTag(model, tag.Id, one => one with { Enabled = !one.Enabled });
        world.ShownThere.UnionWith([tag.Id, .. tag.Keywords.Where(TagField.IsMarker)]);
    }

    public void DeleteThere(string model, ModelTag tag)
    {
        world.NoteDone($"there: {tag.Id} {tag.Label} deleted");
        world.Forget(TagWorld.ValuesOf(tag));
        world.Made.RemoveAll(made => made.Tag == tag.Id && world.RowOf(tag) is null); // Nobody here has heard of it: it is made again.
        Environment.MatterportAccount.DeleteTag(model, tag.Id);
    }

    /// <summary>With all that it holds, also the keyword that we made it with.</summary>
    public void CopyThere(string model, ModelTag tag)
    {
        var copy = Environment.MatterportAccount.AddTag(model, "", one => tag with { Created = one.Created });
        world.NoteDone($"there: {tag.Id} copied as {copy.Id}");
        if (copy.Created - tag.Created < TimeSpan.FromMinutes(15))
        {
            world.LikeTwins.Add(copy.Id);
        }

        WroteThere(copy);
    }

    private void WroteThere(ModelTag tag)
    {
        foreach (var field in TagField.All)
        {
            world.Latest.WroteThere(tag, null, field, field.There(tag));
        }
    }

    /// <summary>Nobody does anything for a while, and what is under way comes to its end.</summary>
    public void Rest()
    {
        world.NoteDone("rest");
        world.Finish();
        for (var tick = 0; tick < 2; tick++)
        {
            Environment.Clock.Advance(TimeSpan.FromMinutes(20));
            new Acts(world).Tick();
            Environment.Platform.RunJobs();
        }
    }

    /// <summary>On or off.</summary>
    public void SwitchMapping(Entity mapping)
    {
        world.Latest.Switched(mapping.GetAttributeValue<string>("mpt_field"));
        new Acts(world).SwitchMapping(mapping);
    }

    public void CreateWork(Entity row) =>
        Try($"work from {row.Id:N}", () => Environment.Call(Environment.Ada, "mpt_CreateWorkFromTag", ("TagId", row.Id)));

    public void CompleteOrReopen(Entity task)
    {
        var isOpen = SimulatedWorld.IsActive(task);
        Try(
            $"task {task.Id:N} {(isOpen ? "completed" : "reopened")}",
            () =>
                Ada.Update(
                    new Entity("task", task.Id)
                    {
                        ["statecode"] = new OptionSetValue(isOpen ? 1 : 0),
                        ["statuscode"] = new OptionSetValue(isOpen ? 5 : 2),
                    }
                )
        );
    }

    public void DeleteWork(Entity task) => Try($"delete task {task.Id:N}", () => Ada.Delete("task", task.Id));

    public void Decide(string decision) =>
        Try(
            $"missing tags: {decision}",
            () =>
                Environment.Call(
                    Environment.Ada,
                    "mpt_DecideMissing",
                    ("AccountId", Environment.AccountId),
                    ("Decision", decision),
                    ("TableName", "mpt_tag")
                )
        );

    public void SyncTag(Entity row) =>
        Try(
            $"sync the model of {row.Id:N}",
            () => Environment.Call(Environment.Ann, "mpt_SyncModel", ("TableName", "mpt_tag"), ("RowId", row.Id))
        );

    /// <summary>With its tags; or the model comes back with them.</summary>
    public void DeleteOrRestoreModel(string model) => LeaveOrReturn(model, () => new Acts(world).DeleteOrRestoreThere(model));

    /// <summary>With its tags; or the model comes back with them.</summary>
    public void TransferOrReturn(string model) =>
        LeaveOrReturn(model, () => new Acts(world).TransferOrReturn(model, SimulatedField.All[0], isEdited: false));

    private void LeaveOrReturn(string model, Action act)
    {
        world.Forget([.. world.TagsOf(model).SelectMany(TagWorld.ValuesOf)]);
        act();
        if (world.There(model) is not null)
        {
            world.Remember(world.TagsOf(model).SelectMany(TagWorld.ValuesOf));
        }
    }

    public void DeleteMirror(string model)
    {
        var rows = Environment.Rows("mpt_tag").Where(row => world.ModelOf(row) == model).ToArray();
        var key = world.MirrorOf(model) is { } mirror ? $"mpt_model:{mirror.Id:N}" : null;
        var deleted = Environment
            .Rows("mpt_deletedtag")
            .Where(row => row.GetAttributeValue<string>("mpt_modelkey") == key)
            .Select(row => row.GetAttributeValue<string>("mpt_matterportid"))
            .ToArray();
        new Acts(world).DeleteMirror(model);
        if (world.MirrorOf(model) is null)
        {
            // What was still to be done with its tags is forgotten.
            world.ShownThere.UnionWith(world.TagsOf(model).SelectMany(tag => tag.Keywords.Where(TagField.IsMarker).Append(tag.Id)));
            world.ToHide.ExceptWith(deleted);
            world.ShownThere.UnionWith(rows.Select(row => $"dv:{row.Id:N}"));
            world.Forget(rows.SelectMany(TagWorld.ValuesOf));
            world.Remember(world.There(model) is null ? [] : world.TagsOf(model).SelectMany(TagWorld.ValuesOf));
        }
    }

    // What completes a row is nobody's, and may be there.
    private void Created(Guid id) =>
        world.KnownOnTags.UnionWith(TagWorld.ValuesOf(Environment.Rows("mpt_tag").Single(row => row.Id == id)));

    private bool Try(string what, Action act, IEnumerable<string>? values = null)
    {
        try
        {
            act();
            world.NoteDone(what);
            return true;
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            world.Note($"{what}: refused, {refused.Detail.Message}");
            world.Forget(values ?? []);
            return false;
        }
    }
}
