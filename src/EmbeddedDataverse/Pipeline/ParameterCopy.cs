using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>Copies of parameters, so that what comes later does not change what a queued step was told.</summary>
internal static class ParameterCopy
{
    public static ParameterCollection Copy(ParameterCollection parameters)
    {
        var copy = new ParameterCollection();
        foreach (var (name, value) in parameters)
        {
            copy[name] = value is Entity entity ? Copy(entity) : value;
        }

        return copy;
    }

    public static Entity Copy(Entity entity) => entity.ToEntity<Entity>();
}
