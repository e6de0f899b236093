using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>A step of somebody else that refuses every write of one model, property, or tag for a while, whoever writes.</summary>
internal sealed class Poison : IPlugin
{
    private const string Name = "Tests.Poison";
    private readonly Platform _platform;
    private string? _refused;

    public Poison(Platform platform)
    {
        _platform = platform;
        platform.RegisterType(Name, this);
        foreach (var table in new[] { "mpt_model", "mpt_property", "mpt_tag" })
        {
            foreach (var message in new[] { "Create", "Update" })
            {
                platform.RegisterStep(new StepRegistration(Guid.NewGuid(), Name, Name, message, table, 20));
            }
        }
    }

    public bool IsActive => _refused is not null;

    /// <summary>Refuses a model or a tag by its id in Matterport, or a property, or a tag that has none yet, by that of its row.</summary>
    public void Refuse(string row) => _refused = row;

    public void Cure() => _refused = null;

    /// <summary>Whether a model, a property, or a tag is refused.</summary>
    public bool Refuses(string row) => _refused == row;

    public void Execute(IServiceProvider serviceProvider)
    {
        if (_refused is null)
        {
            return;
        }

        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        if (NamesOf(context).Contains(_refused))
        {
            throw new InvalidPluginExecutionException("Not this row, says a step of somebody else.");
        }
    }

    private IEnumerable<string?> NamesOf(IPluginExecutionContext context) =>
        context.PrimaryEntityName == "mpt_property"
            ? [RowOf(context)]
            : [RowOf(context), ((Entity)context.InputParameters["Target"]).GetAttributeValue<string>("mpt_matterportid"), Stored(context)];

    private static string RowOf(IPluginExecutionContext context) => context.PrimaryEntityId.ToString("D");

    private string? Stored(IPluginExecutionContext context) =>
        context.MessageName == "Update"
            ? _platform
                .System.Retrieve(context.PrimaryEntityName, context.PrimaryEntityId, new ColumnSet("mpt_matterportid"))
                .GetAttributeValue<string>("mpt_matterportid")
            : null;
}
