using System.ServiceModel;
using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>
/// What people can do, each as one request. It may be refused, as on the platform, and then nothing has happened. What they write is noted,
/// and that they replaced it themselves.
/// </summary>
internal sealed class Acts(SimulatedWorld world)
{
    private ProductEnvironment Environment => world.Environment;

    private IOrganizationService Ann => Environment.Platform.ServiceFor(Environment.Ann);

    private IOrganizationService Ada => Environment.Platform.ServiceFor(Environment.Ada);

    public void EditHere(string model, SimulatedField field, bool empties = false)
    {
        if (world.MirrorOf(model) is { } mirror)
        {
            var value = empties ? null : world.NewValue();
            Try(
                $"here: {field.Name} of {model} = {value}",
                () => Ann.Update(new Entity("mpt_model", mirror.Id) { [field.Column] = value }),
                value
            );
        }
    }

    public void EditProperty(Guid property, SimulatedField field, bool empties = false)
    {
        var before = Environment.Platform.System.Retrieve("mpt_property", property, new ColumnSet(field.PropertyColumn));
        var value = empties ? null : world.NewValue();
        var isDone = Try(
            $"property {property:N}: {field.Name} = {value}",
            () => Ann.Update(new Entity("mpt_property", property) { [field.PropertyColumn!] = value }),
            value
        );
        if (isDone && before.GetAttributeValue<string>(field.PropertyColumn) is { } replaced)
        {
            world.Written.Remove(replaced); // By a person: the platform's own auditing is for that.
        }
    }

    // Matterport knows no condition on a write: an edit between our reading and our change is overwritten (docs/syncing.md).
    public void EditThere(string id, SimulatedField field, bool empties = false)
    {
        if (Environment.MatterportAccount.Find(id) is not { } model || world.Strands.Any(strand => strand.IsChanging))
        {
            return;
        }

        WaitForTheNextSecond(model);
        if (field.Read(model) is { } replaced)
        {
            world.Written.Remove(replaced); // By a person there.
        }

        var value = empties ? null : world.NewValue();
        world.Note($"there: {field.Name} of {id} = {value}");
        Environment.MatterportAccount.Edit(id, one => field.With(one, value));
    }

    public void Link(Guid property, string model, bool takesOver = false) =>
        Try(
            $"link {property:N} to {model}{(takesOver ? ", taking over" : "")}",
            () =>
                Environment.Call(
                    Environment.Ann,
                    "mpt_LinkModel",
                    ("TableName", "mpt_property"),
                    ("RowId", property),
                    ("ModelId", model),
                    ("TakeOver", takesOver)
                )
        );

    public void Unlink(Entity link) =>
        Try($"unlink {link["mpt_recordkey"]}", () => Environment.Call(Environment.Ann, "mpt_UnlinkModel", ("LinkId", link.Id)));

    public void DeleteProperty(Guid property)
    {
        var row = Environment.Platform.System.Retrieve("mpt_property", property, new ColumnSet(true));
        if (Try($"delete {property:N}", () => Ada.Delete("mpt_property", property)))
        {
            world.Properties.Remove(property);
            foreach (var text in row.Attributes.Values.OfType<string>())
            {
                world.Written.Remove(text);
            }
        }
    }

    public void Resolve(Entity issue, string choice) =>
        Try(
            $"resolve {issue.GetAttributeValue<string>("mpt_field")}: {choice}",
            () => Environment.Call(Environment.Ann, "mpt_ResolveIssues", ("IssueIds", issue.Id.ToString("D")), ("Choice", choice))
        );

    public void StartSync(bool full) =>
        Try($"start {(full ? "full " : "")}sync", () => Environment.Call(Environment.Ann, "mpt_StartSync", ("Full", full)));

    public void SyncModel(string model)
    {
        if (world.MirrorOf(model) is { } mirror)
        {
            Try(
                $"sync {model}",
                () => Environment.Call(Environment.Ann, "mpt_SyncModel", ("TableName", "mpt_model"), ("RowId", mirror.Id))
            );
        }
    }

    public void Tick() => Try("tick", () => Environment.Call(Environment.Ada, "mpt_RunDueWork"));

    public void SwitchMapping(Entity mapping)
    {
        var on = !Environment
            .Platform.System.Retrieve("mpt_fieldmapping", mapping.Id, new ColumnSet("mpt_active"))
            .GetAttributeValue<bool>("mpt_active");
        Try(
            $"mapping {mapping["mpt_tablename"]} {mapping["mpt_field"]} {(on ? "on" : "off")}",
            () => Ada.Update(new Entity("mpt_fieldmapping", mapping.Id) { ["mpt_active"] = on })
        );
    }

    public void ArchiveOrActivate(string id)
    {
        if (Environment.MatterportAccount.Find(id) is { } model)
        {
            WaitForTheNextSecond(model);
            world.Note($"there: {id} {(model.State == "active" ? "archived" : "activated")}");
            Environment.MatterportAccount.Edit(id, one => one with { State = one.State == "active" ? "inactive" : "active" });
        }
    }

    public void DeleteOrRestoreThere(string id)
    {
        if (Environment.MatterportAccount.Find(id) is { } model)
        {
            world.Note($"there: {id} deleted");
            world.Deleted[id] = model;
            foreach (var value in SimulatedField.All.Select(field => field.Read(model)).OfType<string>())
            {
                world.Written.Remove(value);
            }

            Environment.MatterportAccount.Delete(id);
        }
        else
        {
            world.Note($"there: {id} restored");
            Environment.MatterportAccount.Add(world.Deleted[id]);
            world.Deleted.Remove(id);
        }
    }

    private void WaitForTheNextSecond(MatterportModel model)
    {
        if (!Played.SecondEditsWithinOneSecond && model.Modified == world.NowThere)
        {
            Environment.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private bool Try(string what, Action act, string? value = null)
    {
        try
        {
            act();
            world.Note(what);
            return true;
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            world.Note($"{what}: refused, {refused.Detail.Message}");
            if (value is not null)
            {
                world.Written.Remove(value);
            }

            return false;
        }
    }
}
