using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.EmbeddedMatterport.Models;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>A synchronized environment, and what strangers use to attack it.</summary>
public abstract class Attack : IDisposable
{
    private protected Attack(params RoleMetadata[] roles)
    {
        Environment = new ProductEnvironment(roles: roles);
        Environment.Sync();
    }

    private protected ProductEnvironment Environment { get; }

    private protected IOrganizationService Ada => Service(Environment.Ada);

    private protected IOrganizationService Ann => Service(Environment.Ann);

    private protected EntityReference Account => new("mpt_account", Environment.AccountId);

    public void Dispose()
    {
        Environment.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected IOrganizationService Service(Guid user) => Environment.Platform.ServiceFor(user);

    private protected Entity Row(string table, Guid id) => Environment.Platform.System.Retrieve(table, id, new ColumnSet(true));

    private protected IEnumerable<Entity> Models() =>
        Environment
            .MatterportAccount.Models.Where(one => one is { Demo: false, State: "active" })
            .Select(one => Environment.Mirror(one.Id));

    private protected Entity Model() => Models().First();

    private protected Entity Model(Guid id) => Row("mpt_model", id);

    private protected MatterportModel InMatterport(Entity model) =>
        Environment.MatterportAccount.Find(model.GetAttributeValue<string>("mpt_matterportid"))!;

    private protected Guid Property(string name) => Ann.Create(new Entity("mpt_property") { ["mpt_name"] = name });

    private protected Guid Link(Guid property, Entity model) => Link(Environment.Ann, property, model);

    private protected Guid Link(Guid user, Guid property, Entity model, bool takesOver = false) =>
        (Guid)
            Environment.Call(
                user,
                "mpt_LinkModel",
                ("TableName", "mpt_property"),
                ("RowId", property),
                ("ModelId", model["mpt_matterportid"]),
                ("TakeOver", takesOver)
            )["LinkId"];

    /// <summary>Has both sides change the summary, with a mapping that asks somebody.</summary>
    private protected Guid Conflict(Guid model)
    {
        var mapping = Environment
            .Rows("mpt_fieldmapping")
            .Single(row => (string)row["mpt_tablename"] == "mpt_model" && (string)row["mpt_field"] == "summary");
        Ada.Update(new Entity("mpt_fieldmapping", mapping.Id) { ["mpt_winner"] = new OptionSetValue(720270003) });
        Ann.Update(new Entity("mpt_model", model) { ["mpt_summary"] = "Ours" });
        Environment.Clock.Advance(TimeSpan.FromMinutes(1));
        Environment.MatterportAccount.Edit(
            (string)Model(model)["mpt_matterportid"],
            one => one with { Publication = one.Publication with { Summary = "Theirs" } }
        );
        Environment.Sync();
        return Environment.Rows("mpt_syncissue").Single(row => (string)row["mpt_field"] == "summary").Id;
    }

    private protected static Entity Mapping(string table, string column, string field) =>
        new("mpt_fieldmapping")
        {
            ["mpt_tablename"] = table,
            ["mpt_column"] = column,
            ["mpt_field"] = field,
            ["mpt_direction"] = new OptionSetValue(720270002),
            ["mpt_winner"] = new OptionSetValue(720270001),
            ["mpt_firstcontact"] = new OptionSetValue(720270001),
            ["mpt_active"] = true,
        };
}
