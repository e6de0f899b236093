using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>What people do, each as one request: it may be refused, as on the platform, and then nothing has happened.</summary>
internal sealed class People(SimulatedWorld world, Choices choices)
{
    private ProductEnvironment Environment => world.Environment;

    private IOrganizationService Ann => Environment.Platform.ServiceFor(Environment.Ann);

    private IOrganizationService Ada => Environment.Platform.ServiceFor(Environment.Ada);

    public void EditHere()
    {
        if (AnyMirror() is not { } mirror)
        {
            return;
        }

        var field = choices.Of(SimulatedField.All);
        var value = choices.OneIn(8) && field.Name != "name" ? null : world.NewValue();
        Try(
            $"here: {field.Name} of {mirror["mpt_matterportid"]} = {value}",
            () => Ann.Update(new Entity("mpt_model", mirror.Id) { [field.Column] = value }),
            value
        );
    }

    public void EditProperty()
    {
        if (world.Properties.Count == 0)
        {
            return;
        }

        var field = choices.Of([.. SimulatedField.All.Where(field => field.PropertyColumn is not null)]);
        var property = choices.Of(world.Properties);
        var before = Environment.Platform.System.Retrieve("mpt_property", property, new ColumnSet(field.PropertyColumn));
        var value = choices.OneIn(8) ? null : world.NewValue();
        if (
            Try(
                $"property {property:N}: {field.Name} = {value}",
                () => Ann.Update(new Entity("mpt_property", property) { [field.PropertyColumn!] = value }),
                value
            ) && before.GetAttributeValue<string>(field.PropertyColumn) is { } replaced
        )
        {
            world.Written.Remove(replaced); // By a person: the platform's own auditing is for that.
        }
    }

    public void EditThere()
    {
        var (id, field) = (choices.Of(world.Models), choices.Of(SimulatedField.All));
        // Matterport knows no condition on a write: an edit between our reading and our change is overwritten (docs/syncing.md).
        if (Environment.MatterportAccount.Find(id) is not { } model || world.Strands.Any(strand => strand.IsChanging))
        {
            return;
        }

        if (field.Read(model) is { } replaced)
        {
            world.Written.Remove(replaced); // By a person there.
        }

        var value = choices.OneIn(8) && field.Name != "name" ? null : world.NewValue();
        world.Note($"there: {field.Name} of {id} = {value}");
        Environment.MatterportAccount.Edit(id, one => field.With(one, value));
    }

    public void Link()
    {
        if (world.Properties.Count == 0)
        {
            return;
        }

        var (property, model, takes) = (choices.Of(world.Properties), choices.Of(world.Models), choices.OneIn(2));
        Try(
            $"link {property:N} to {model}{(takes ? ", taking over" : "")}",
            () =>
                Environment.Call(
                    Environment.Ann,
                    "mpt_LinkModel",
                    ("TableName", "mpt_property"),
                    ("RowId", property),
                    ("ModelId", model),
                    ("TakeOver", takes)
                )
        );
    }

    public void Unlink()
    {
        if (Environment.Rows("mpt_modellink", "mpt_recordkey") is { Count: > 0 } links)
        {
            var link = choices.Of(links);
            Try($"unlink {link["mpt_recordkey"]}", () => Environment.Call(Environment.Ann, "mpt_UnlinkModel", ("LinkId", link.Id)));
        }
    }

    public void DeleteProperty()
    {
        if (world.Properties.Count > 1)
        {
            var property = choices.Of(world.Properties);
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
    }

    public void Resolve()
    {
        var open = Environment.Rows("mpt_syncissue").Where(issue => State(issue) == 0).ToArray();
        if (open.Length > 0)
        {
            var (issue, choice) = (choices.Of(open), choices.Of(["dataverse", "matterport", "dismiss"]));
            Try(
                $"resolve {issue.GetAttributeValue<string>("mpt_field")}: {choice}",
                () => Environment.Call(Environment.Ann, "mpt_ResolveIssues", ("IssueIds", issue.Id.ToString("D")), ("Choice", choice))
            );
        }
    }

    public void StartSync()
    {
        var isFull = choices.OneIn(3);
        Try($"start {(isFull ? "full " : "")}sync", () => Environment.Call(Environment.Ann, "mpt_StartSync", ("Full", isFull)));
    }

    public void SyncModel()
    {
        if (AnyMirror() is { } mirror)
        {
            Try(
                $"sync {mirror["mpt_matterportid"]}",
                () => Environment.Call(Environment.Ann, "mpt_SyncModel", ("TableName", "mpt_model"), ("RowId", mirror.Id))
            );
        }
    }

    public void Tick() => Try("tick", () => Environment.Call(Environment.Ada, "mpt_RunDueWork"));

    public void SwitchMapping()
    {
        var mapping = choices.Of([
            .. Environment
                .Rows("mpt_fieldmapping")
                .Where(row => SimulatedField.All.Any(field => field.Name == row.GetAttributeValue<string>("mpt_field"))),
        ]);
        var on = !mapping.GetAttributeValue<bool>("mpt_active");
        Try(
            $"mapping {mapping["mpt_tablename"]} {mapping["mpt_field"]} {(on ? "on" : "off")}",
            () => Ada.Update(new Entity("mpt_fieldmapping", mapping.Id) { ["mpt_active"] = on })
        );
    }

    public void ArchiveOrActivate()
    {
        var id = choices.Of(world.Models);
        if (Environment.MatterportAccount.Find(id) is { } model)
        {
            world.Note($"there: {id} {(model.State == "active" ? "archived" : "activated")}");
            Environment.MatterportAccount.Edit(id, one => one with { State = one.State == "active" ? "inactive" : "active" });
        }
    }

    public void DeleteOrRestoreThere()
    {
        var id = choices.Of(world.Models);
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

    internal static int State(Entity row) => row.GetAttributeValue<OptionSetValue>("statecode").Value;

    private Entity? AnyMirror() =>
        Environment.Rows("mpt_model", "mpt_matterportid").Where(row => world.Models.Contains(row["mpt_matterportid"])).ToArray()
            is { Length: > 0 } rows
            ? choices.Of(rows)
            : null;

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
