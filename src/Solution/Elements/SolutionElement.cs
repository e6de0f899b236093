using System.Xml.Linq;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Solution.Elements;

/// <summary>
/// An element of a file of the solution that means something: a table, a column, a step. Reading it never fails; a value that a reader
/// cannot
/// do without is asked for by <see cref="XmlValue"/>, which then names the file.
/// </summary>
/// <param name="file">The file that it is in.</param>
/// <param name="xml">The element.</param>
public abstract class SolutionElement(SolutionFile file, XElement xml)
{
    /// <summary>The file that it is in.</summary>
    public SolutionFile File { get; } = file;

    /// <summary>The element as it is written.</summary>
    public XElement Xml { get; } = xml;

    /// <summary>An exception that names the file.</summary>
    /// <param name="why">What is wrong with it, in a sentence.</param>
    public SolutionFileException Refuse(string why) => File.Refuse(why);

    /// <summary>
    /// The value at a path below the element: names of child elements, the last of them perhaps <c>@attribute</c>; <c>.</c> for its own
    /// text.
    /// </summary>
    protected XmlValue Value(string path) => new(File, Xml, path);

    /// <summary>The elements at a path below this one: names of child elements.</summary>
    protected IEnumerable<XElement> Elements(string path) =>
        path.Split('/').Aggregate(Enumerable.Repeat(Xml, 1), (elements, name) => elements.Elements(name));
}
