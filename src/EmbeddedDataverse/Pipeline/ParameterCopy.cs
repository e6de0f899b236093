using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Pipeline;

/// <summary>Copies parameters, so that later changes do not reach a queued step or the caller.</summary>
internal static class ParameterCopy
{
    public static ParameterCollection Of(ParameterCollection parameters)
    {
        var copy = new ParameterCollection();
        foreach (var (name, value) in parameters)
        {
            copy[name] = value is Entity entity ? Of(entity) : value;
        }

        return copy;
    }

    public static Entity Of(Entity entity) => entity.ToEntity<Entity>();
}
