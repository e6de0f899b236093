using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests;

/// <summary>
/// A step that refuses what our own code must never send: state or status together with other columns, or by row version. The platform
/// divides such an Update, and may check the version in both parts
/// (https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior).
/// </summary>
internal sealed class RefuseMixedWrites : IPlugin
{
    private const string Name = "Tests.RefuseMixedWrites";

    public static void Register(Platform platform)
    {
        platform.RegisterType(Name, new RefuseMixedWrites());
        platform.RegisterStep(new StepRegistration(Guid.NewGuid(), Name, Name, "Update", null, 10));
    }

    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var names = ((Entity)context.InputParameters["Target"])
            .Attributes.Keys.Where(name => name != context.PrimaryEntityName + "id")
            .ToList();
        if (context.Depth > 1 && names.Any(IsState) && !names.All(IsState))
        {
            throw new InvalidPluginExecutionException(
                $"State and status of {context.PrimaryEntityName} come with {string.Join(", ", names)}."
            );
        }
    }

    private static bool IsState(string column) => column is "statecode" or "statuscode";
}
