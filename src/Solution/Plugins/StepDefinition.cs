using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Plugins;

/// <summary>A step: a plug-in type that runs on a message.</summary>
public sealed class StepDefinition : SolutionElement
{
    internal StepDefinition(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The id.</summary>
    public XmlValue Id => Value("@SdkMessageProcessingStepId");

    /// <summary>The name.</summary>
    public XmlValue Name => Value("@Name");

    /// <summary>What the step does.</summary>
    public XmlValue Description => Value("Description");

    /// <summary>The id of the plug-in type.</summary>
    public XmlValue PluginTypeId => Value("PluginTypeId");

    /// <summary>The assembly-qualified name of the plug-in type.</summary>
    public XmlValue PluginTypeName => Value("PluginTypeName");

    /// <summary>The id of the message; see <see cref="PlatformMessages"/>.</summary>
    public XmlValue MessageId => Value("SdkMessageId");

    /// <summary>The name of the message; null where it is none of Create, Update and Delete.</summary>
    public string? Message => PlatformMessages.NameOf(MessageId.NormalizedId);

    /// <summary>The logical name of the table.</summary>
    public XmlValue Table => Value("PrimaryEntity");

    /// <summary>10 before the main operation outside of the transaction, 20 before and 40 after it inside.</summary>
    public XmlValue Stage => Value("Stage");

    /// <summary>1 where it runs asynchronously.</summary>
    public XmlValue Mode => Value("Mode");

    /// <summary>1 in the child pipeline of an operation, 0 in the parent one: what exports say of the message and the stage.</summary>
    public XmlValue InvocationSource => Value("InvocationSource");

    /// <summary>The type code of what runs: 4602 is a plug-in type.</summary>
    public XmlValue EventHandlerType => Value("EventHandlerTypeCode");

    /// <summary>The order among the steps of a stage.</summary>
    public XmlValue Rank => Value("Rank");

    /// <summary>The columns one of which an Update has to name; empty for any.</summary>
    public XmlValue FilteringColumns => Value("FilteringAttributes");

    /// <summary>The images.</summary>
    public IReadOnlyList<StepImageDefinition> Images =>
        [.. Elements("SdkMessageProcessingStepImages/SdkMessageProcessingStepImage").Select(image => new StepImageDefinition(File, image))];
}
