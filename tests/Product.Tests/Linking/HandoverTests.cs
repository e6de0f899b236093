using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Linking;

/// <summary>
/// Our steps tell each other what a write brings, so that it is not brought back. What somebody else's step adds on the way is no part of
/// that, and reaches both sides.
/// </summary>
public sealed class HandoverTests : IDisposable
{
    private readonly ProductEnvironment _environment = new();
    private readonly string _model;
    private readonly Guid _house;

    public HandoverTests()
    {
        _environment.Sync();
        _model = _environment.MatterportAccount.Models.First(one => one is { Demo: false, State: "active", InternalId: null }).Id;
        _house = _environment
            .Platform.ServiceFor(_environment.Ann)
            .Create(new Entity("mpt_property") { ["mpt_name"] = "House", ["mpt_listingid"] = "L-1" });
        Link();
    }

    [Fact]
    public void What_a_step_makes_of_the_value_on_its_way_to_the_model_comes_back_to_the_property()
    {
        Register(20, (context, _) => In(context, "mpt_listingid", id => id.ToUpperInvariant()));

        Edit("mpt_listingid", "l-two");

        Assert.Equal(("L-TWO", "L-TWO"), (House("mpt_listingid"), Model("mpt_listingid")));
    }

    [Fact]
    public void What_a_step_adds_to_the_write_of_the_model_comes_to_the_property_too()
    {
        Register(20, (context, _) => ((Entity)context.InputParameters["Target"])["mpt_externalurl"] = "https://example.com/added");

        Edit("mpt_listingid", "L-2");

        Assert.Equal(("L-2", "https://example.com/added"), (House("mpt_listingid"), House("mpt_listinglink")));
    }

    [Fact]
    public void What_a_step_of_the_model_writes_on_the_property_reaches_the_model()
    {
        RegisterOnce(service => Write(service, "mpt_property", _house, "L-3"));

        Edit("mpt_listingid", "L-2");

        Assert.Equal(("L-3", "L-3"), (House("mpt_listingid"), Model("mpt_listingid")));
    }

    [Fact]
    public void What_a_step_of_the_model_writes_on_it_last_reaches_the_property_even_where_it_is_what_came_from_there()
    {
        RegisterOnce(service =>
        {
            Write(service, "mpt_property", _house, "L-3");
            Write(service, "mpt_model", _environment.Mirror(_model).Id, "L-2");
        });

        Edit("mpt_listingid", "L-2");

        Assert.Equal(("L-2", "L-2"), (House("mpt_listingid"), Model("mpt_listingid")));
    }

    [Fact]
    public void What_a_step_of_the_property_writes_on_the_model_while_it_is_linked_is_there_afterwards()
    {
        var link = _environment.Rows("mpt_modellink").Single(row => row.Contains("mpt_propertyid"));
        _environment.Call(_environment.Ann, "mpt_UnlinkModel", ("LinkId", link.Id));
        RegisterOnce(
            service =>
                service.Update(
                    new Entity("mpt_model", _environment.Mirror(_model).Id) { ["mpt_externalurl"] = "https://example.com/theirs" }
                ),
            "mpt_property"
        );

        Link();

        Assert.Equal(("https://example.com/theirs", "https://example.com/theirs"), (Model("mpt_externalurl"), House("mpt_listinglink")));
        Assert.Equal(_environment.Mirror(_model).Id, ((EntityReference)House("mpt_currentmodelid")!).Id);
        Assert.Equal($"dv-{_house:N}", Model("mpt_linkkey"));
    }

    public void Dispose() => _environment.Dispose();

    private void Link() =>
        _environment.Call(_environment.Ann, "mpt_LinkModel", ("TableName", "mpt_property"), ("RowId", _house), ("ModelId", _model));

    private static void In(IPluginExecutionContext context, string column, Func<string, string> change)
    {
        var target = (Entity)context.InputParameters["Target"];
        if (target.Contains(column))
        {
            target[column] = change((string)target[column]);
        }
    }

    private void Register(int stage, Action<IPluginExecutionContext, IOrganizationService> act, string table = "mpt_model")
    {
        _environment.Platform.RegisterType("Tests.Theirs", new Theirs(act));
        _environment.Platform.RegisterStep(new StepRegistration(Guid.NewGuid(), "Tests.Theirs", "Tests.Theirs", "Update", table, stage));
    }

    private void RegisterOnce(Action<IOrganizationService> act, string table = "mpt_model")
    {
        var isDone = false;
        Register(
            40,
            (_, service) =>
            {
                if (!isDone)
                {
                    isDone = true;
                    act(service);
                }
            },
            table
        );
    }

    private static void Write(IOrganizationService service, string table, Guid id, string value) =>
        service.Update(new Entity(table, id) { ["mpt_listingid"] = value });

    private void Edit(string column, string value) =>
        _environment.Platform.ServiceFor(_environment.Ann).Update(new Entity("mpt_property", _house) { [column] = value });

    private object? House(string column) =>
        _environment.Platform.System.Retrieve("mpt_property", _house, new ColumnSet(column)).GetAttributeValue<object>(column);

    private object? Model(string column) => _environment.Mirror(_model).GetAttributeValue<object>(column);

    private sealed class Theirs(Action<IPluginExecutionContext, IOrganizationService> act) : IPlugin
    {
        public void Execute(IServiceProvider serviceProvider)
        {
            var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
            var services = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
            act(context, services.CreateOrganizationService(context.InitiatingUserId));
        }
    }
}
