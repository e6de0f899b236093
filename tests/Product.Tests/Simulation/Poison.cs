using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Simulation;

/// <summary>A step of somebody else that refuses every write of one model or property for a while, whoever writes.</summary>
internal sealed class Poison : IPlugin
{
    private const string Name = "Tests.Poison";
    private readonly Platform _platform;
    private string? _refused;

    public Poison(Platform platform)
    {
        _platform = platform;
        platform.RegisterType(Name, this);
        foreach (var table in new[] { "mpt_model", "mpt_property" })
        {
            foreach (var message in new[] { "Create", "Update" })
            {
                platform.RegisterStep(new StepRegistration(Guid.NewGuid(), Name, Name, message, table, 20));
            }
        }
    }

    public bool IsActive => _refused is not null;

    /// <summary>Refuses a model, by its id in Matterport, or a property, by the id of its row.</summary>
    public void Refuse(string row) => _refused = row;

    public void Cure() => _refused = null;

    /// <summary>Whether a model or a property is refused.</summary>
    public bool Refuses(string row) => _refused == row;

    public void Execute(IServiceProvider serviceProvider)
    {
        if (_refused is null)
        {
            return;
        }

        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        if (NameOf(context) == _refused)
        {
            throw new InvalidPluginExecutionException("Not this row, says a step of somebody else.");
        }
    }

    private string? NameOf(IPluginExecutionContext context)
    {
        if (context.PrimaryEntityName == "mpt_property")
        {
            return context.PrimaryEntityId.ToString("D");
        }

        var target = (Entity)context.InputParameters["Target"];
        return target.GetAttributeValue<string>("mpt_matterportid")
            ?? (
                context.MessageName == "Update"
                    ? _platform
                        .System.Retrieve("mpt_model", context.PrimaryEntityId, new ColumnSet("mpt_matterportid"))
                        .GetAttributeValue<string>("mpt_matterportid")
                    : null
            );
    }
}
