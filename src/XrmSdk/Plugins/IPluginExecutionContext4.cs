namespace Microsoft.Xrm.Sdk;

/// <summary>Adds the images of the rows of a bulk message.</summary>
public interface IPluginExecutionContext4 : IPluginExecutionContext3
{
    EntityImageCollection[] PreEntityImagesCollection { get; }

    EntityImageCollection[] PostEntityImagesCollection { get; }
}
