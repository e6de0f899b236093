namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>Where ids of components stand.</summary>
internal static class IdNames
{
    public static readonly IReadOnlySet<string> Elements = new HashSet<string>
    {
        "formid",
        "FormId",
        "savedqueryid",
        "savedqueryvisualizationid",
        "WebResourceId",
        "connectorid",
        "SdkMessageProcessingStepImageId",
    };

    public static readonly IReadOnlyDictionary<string, string> Attributes = new Dictionary<string, string>
    {
        ["Role"] = "id",
        ["Workflow"] = "WorkflowId",
        ["SdkMessageProcessingStep"] = "SdkMessageProcessingStepId",
        ["PluginAssembly"] = "PluginAssemblyId",
        ["PluginType"] = "PluginTypeId",
        ["FieldSecurityProfile"] = "fieldsecurityprofileid",
        ["cell"] = "id",
        ["tab"] = "id",
        ["section"] = "id",
    };
}
