using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Manifest;

/// <summary>The languages of the labels are those that Customizations.xml lists.</summary>
internal sealed class BaseLanguage() : Rule("solution.language", "A base language that Customizations.xml does not list.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        solution.Sections.Xml.Below("Language").Any(language => language.Value.Trim() == solution.BaseLanguage)
            ? []
            : [new(solution.Sections, $"Languages does not list the base language {solution.BaseLanguage} of Solution.xml.")];
}
