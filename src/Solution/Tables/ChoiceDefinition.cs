using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Labels;

namespace MatterportForDataverse.Solution.Tables;

/// <summary>A choice: one that columns share, or one inside a column.</summary>
public sealed class ChoiceDefinition : SolutionElement
{
    internal ChoiceDefinition(SolutionFile file, XElement xml)
        : base(file, xml) =>
        Options = [
            .. xml.Descendants()
                .Where(option => option.Name.LocalName is "option" or "state" or "status")
                .Select(option => new OptionDefinition(file, option)),
        ];

    /// <summary>The name of the choice.</summary>
    public XmlValue Name => Value("@Name");

    /// <summary>What people call the choice.</summary>
    public LabelList DisplayName => new(this, "displaynames");

    /// <summary>What the choice is for.</summary>
    public LabelList Description => new(this, "Descriptions");

    /// <summary>The options; of a state column its states, of a status column its status reasons.</summary>
    public IReadOnlyList<OptionDefinition> Options { get; }
}
