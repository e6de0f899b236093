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
            WriteHere(mirror.Id, field, empties ? null : world.NewValue());
        }
    }

    public void EditProperty(Guid property, SimulatedField field, bool empties = false) =>
        WriteProperty(property, field, empties ? null : world.NewValue());

    /// <summary>Somebody writes what stood in a column before it changed last, as whoever writes whole rows may.</summary>
    public void WriteBack()
    {
        if (world.Earlier.Latest is var (row, field, value))
        {
            var isDone =
                row.LogicalName == "mpt_model"
                    ? WriteHere(row.Id, field, value)
                    : world.Properties.Contains(row.Id) && WriteProperty(row.Id, field, value);
            if (isDone && value is not null && world.Known.Contains(value))
            {
                world.Written.Add(value); // Again it is somebody's.
            }
        }
    }

    private bool WriteHere(Guid mirror, SimulatedField field, string? value) =>
        Try(
            $"here: {field.Name} of {mirror:N} = {value}",
            () => Ann.Update(new Entity("mpt_model", mirror) { [field.Column] = value }),
            value
        );

    private bool WriteProperty(Guid property, SimulatedField field, string? value)
    {
        var before = Environment.Platform.System.Retrieve("mpt_property", property, new ColumnSet(field.PropertyColumn));
        var isDone = Try(
            $"property {property:N}: {field.Name} = {value}",
            () => Ann.Update(new Entity("mpt_property", property) { [field.PropertyColumn!] = value }),
            value
        );
        if (isDone && before.GetAttributeValue<string>(field.PropertyColumn) is { } replaced && replaced != value)
        {
            world.Written.Remove(replaced); // By a person: the platform's own auditing is for that.
        }

        return isDone;
    }

    // Matterport knows no condition on a write: an edit between our reading and our change is overwritten (docs/syncing.md).
    public void EditThere(string id, SimulatedField field, bool empties = false)
    {
        if (world.There(id) is not { } model || world.Strands.Any(strand => strand.IsChanging))
        {
            return;
        }
        if (field.Read(model) is { } replaced)
        {
            world.Written.Remove(replaced); // By a person there.
        }

        var value = empties ? null : world.NewValue();
        world.NoteDone($"there: {field.Name} of {id} = {value}");
        Environment.MatterportAccount.Edit(id, one => field.With(one, value));
    }

    public void Link(Guid property, string model, bool takesOver = false) => Link("mpt_property", property, model, takesOver);

    public void LinkVisit(Guid visit, string model) => Link("mpt_sitevisit", visit, model, takesOver: false);

    public void Unlink(Entity link, bool restores = false) =>
        Try(
            $"unlink {link["mpt_recordkey"]}{(restores ? ", giving back" : "")}",
            () => Environment.Call(Environment.Ann, "mpt_UnlinkModel", ("LinkId", link.Id), ("Restore", restores))
        );

    public void AddProperty() => Try("new property", () => world.AddProperty("Barn"));

    public void AddVisit(Guid property) => Try($"new visit to {property:N}", () => world.AddVisit(property));

    public void MoveVisit(Guid visit, Guid? property) =>
        Try(
            $"visit {visit:N} goes to {property:N}",
            () =>
                Ann.Update(
                    new Entity("mpt_sitevisit", visit)
                    {
                        ["mpt_propertyid"] = property is { } id ? new EntityReference("mpt_property", id) : null,
                    }
                )
        );

    public void DeleteVisit(Guid visit)
    {
        if (Try($"delete visit {visit:N}", () => Ada.Delete("mpt_sitevisit", visit)))
        {
            world.Visits.Remove(visit);
        }
    }

    public void DeleteMirror(string model)
    {
        if (world.MirrorOf(model) is { } mirror)
        {
            var row = Environment.Platform.System.Retrieve("mpt_model", mirror.Id, new ColumnSet(true));
            if (Try($"delete the row of {model}", () => Ada.Delete("mpt_model", mirror.Id)))
            {
                world.RowsDeleted.Add(model);
                Forget(row);
            }
        }
    }

    public void DeleteProperty(Guid property)
    {
        var row = Environment.Platform.System.Retrieve("mpt_property", property, new ColumnSet(true));
        if (Try($"delete {property:N}", () => Ada.Delete("mpt_property", property)))
        {
            world.Properties.Remove(property);
            Forget(row);
        }
    }

    public void Resolve(Entity issue, string choice) =>
        Try(
            $"resolve {issue.GetAttributeValue<string>("mpt_field")}: {choice}",
            () => Environment.Call(Environment.Ann, "mpt_ResolveIssues", ("IssueIds", issue.Id.ToString("D")), ("Choice", choice))
        );

    public void StartSync(bool full) =>
        Try($"start {(full ? "full " : "")}sync", () => Environment.Call(Environment.Ann, "mpt_StartSync", ("Full", full)));

    public void ResetClocks() =>
        Try("reset the clocks", () => Environment.Call(Environment.Ada, "mpt_StartSync", ("Full", false), ("ResetClocks", true)));

    public void Decide(string decision) =>
        Try(
            $"missing models: {decision}",
            () => Environment.Call(Environment.Ada, "mpt_DecideMissing", ("AccountId", Environment.AccountId), ("Decision", decision))
        );

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
        if (world.There(id) is { } model)
        {
            world.NoteDone($"there: {id} {(model.State == "active" ? "archived" : "activated")}");
            Environment.MatterportAccount.Edit(id, one => one with { State = one.State == "active" ? "inactive" : "active" });
        }
    }

    public void DeleteOrRestoreThere(string id)
    {
        if (world.Deleted.Remove(id, out var deleted))
        {
            world.NoteDone($"there: {id} restored");
            Environment.MatterportAccount.Add(deleted);
            ComesBack(deleted);
        }
        else if (world.There(id) is { } model)
        {
            world.NoteDone($"there: {id} deleted");
            world.Deleted[id] = model;
            IsGone(model);
            Environment.MatterportAccount.Delete(id);
        }
    }

    /// <summary>More than sync believes; or all of them come back.</summary>
    public void DeleteOrRestoreManyThere()
    {
        var ids = world.Deleted.Count > 0 ? [.. world.Deleted.Keys] : world.Models;
        foreach (var id in ids.ToArray())
        {
            DeleteOrRestoreThere(id);
        }
    }

    /// <summary>It goes to another organization, or comes back from it: edited there, or as it went and with its old time.</summary>
    public void TransferOrReturn(string id, SimulatedField edited, bool isEdited)
    {
        if (world.There(id) is { } model)
        {
            world.NoteDone($"there: {id} transferred");
            IsGone(model);
            Environment.MatterportAccount.Restore(model with { Organization = "elsewhere" });
        }
        else if (Environment.MatterportAccount.Find(id) is { } away)
        {
            world.NoteDone($"there: {id} comes back from the other organization");
            Environment.MatterportAccount.Restore(away with { Organization = Environment.MatterportAccount.OrganizationId });
            ComesBack(away);
            if (isEdited)
            {
                EditThere(id, edited);
            }
        }
    }

    private void Link(string table, Guid row, string model, bool takesOver) =>
        Try(
            $"link {table} {row:N} to {model}{(takesOver ? ", taking over" : "")}",
            () =>
                Environment.Call(
                    Environment.Ann,
                    "mpt_LinkModel",
                    ("TableName", table),
                    ("RowId", row),
                    ("ModelId", model),
                    ("TakeOver", takesOver)
                )
        );

    // A person deleted it, with all that it held.
    private void Forget(Entity row)
    {
        foreach (var text in row.Attributes.Values.OfType<string>())
        {
            world.Written.Remove(text);
        }
    }

    private void IsGone(MatterportModel model)
    {
        foreach (var value in SimulatedField.All.Select(field => field.Read(model)).OfType<string>())
        {
            world.Written.Remove(value);
        }
    }

    private void ComesBack(MatterportModel model)
    {
        foreach (var value in SimulatedField.All.Select(field => field.Read(model)).OfType<string>().Where(world.Known.Contains))
        {
            world.Written.Add(value);
        }
    }

    private bool Try(string what, Action act, string? value = null)
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
            if (value is not null)
            {
                world.Written.Remove(value);
            }

            return false;
        }
    }
}
