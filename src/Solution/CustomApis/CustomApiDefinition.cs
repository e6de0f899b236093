using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.CustomApis;

/// <summary>A custom API with its request parameters and response properties.</summary>
public sealed class CustomApiDefinition : SolutionElement
{
    internal CustomApiDefinition(SolutionFile file, XElement xml, IEnumerable<CustomApiParameterDefinition> parameters)
        : base(file, xml)
    {
        var own = parameters.Where(parameter => parameter.File.Folder == file.Folder).ToLookup(parameter => parameter.IsRequest);
        Parameters = [.. own[true]];
        Properties = [.. own[false]];
    }

    /// <summary>The unique name.</summary>
    public XmlValue UniqueName => Value("@uniquename");

    /// <summary>The request parameters, in the order of their names.</summary>
    public IReadOnlyList<CustomApiParameterDefinition> Parameters { get; }

    /// <summary>The response properties, in the order of their names.</summary>
    public IReadOnlyList<CustomApiParameterDefinition> Properties { get; }

    /// <summary>0 for none, 1 for a row, 2 for several rows.</summary>
    public XmlValue BindingType => Value("bindingtype");

    /// <summary>The logical name of the table that it is bound to.</summary>
    public XmlValue BoundTable => Value("boundentitylogicalname");

    /// <summary>1 for a function, which changes nothing.</summary>
    public XmlValue IsFunction => Value("isfunction");

    /// <summary>Which steps of others it takes: 0 none, 1 asynchronous ones, 2 all.</summary>
    public XmlValue StepType => Value("allowedcustomprocessingsteptype");

    /// <summary>Whether it is a business event: others may only listen, after it has happened.</summary>
    public bool IsEvent => StepType == "1";

    /// <summary>The privilege that a caller needs.</summary>
    public XmlValue Privilege => Value("executeprivilegename");

    /// <summary>The id of the plug-in type that runs it.</summary>
    public XmlValue PluginTypeId => Value("plugintypeid/plugintypeexportkey");

    /// <summary>1 where classic workflows may call it.</summary>
    public XmlValue IsForWorkflows => Value("workflowsdkstepenabled");

    /// <summary>What people call it.</summary>
    public LabelList DisplayName => new(this, "displayname");

    /// <summary>What it does.</summary>
    public LabelList Description => new(this, "description");
}
