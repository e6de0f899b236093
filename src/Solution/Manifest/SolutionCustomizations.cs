using System.Xml.Linq;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Settings;

namespace MatterportForDataverse.Solution.Manifest;

/// <summary>The sections that are filled from the other files, and what has no file of its own: Other/Customizations.xml.</summary>
public sealed class SolutionCustomizations : SolutionElement
{
    internal SolutionCustomizations(SolutionFile file, XElement xml)
        : base(file, xml) { }

    /// <summary>The numbers of the languages that labels may be in.</summary>
    public IEnumerable<string> Languages => Xml.Descendants("Language").Select(language => language.Value.Trim());

    /// <summary>The connection references.</summary>
    public IReadOnlyList<ConnectionReferenceDefinition> ConnectionReferences =>
        [.. Xml.Descendants("connectionreference").Select(reference => new ConnectionReferenceDefinition(File, reference))];
}
