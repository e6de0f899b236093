using System.Text.RegularExpressions;

namespace MatterportForDataverse.Contracts.Tests.Sources;

/// <summary>The XML of the solution is read in src/Solution and nowhere else, so that everybody means the same by it.</summary>
public sealed partial class SolutionReadingTests
{
    // These read other XML: versions of the repository, what the platform is asked and says, the content of packages and its schemas.
    private static readonly string[] OtherXml =
    [
        "eng/Packing/Build/Release.cs",
        "src/Core/Linking/UnlinkedRecords.cs",
        "src/Dataverse/Pages.cs",
        "src/EmbeddedDataverse/Fetch/UntrustedXml.cs",
        "tests/EmbeddedDataverse.Tests/Serving/FetchRequestTests.cs",
        "tests/Packing.Tests/SchemaTests.cs",
        "tests/Packing.Tests/Zip/BesidePackagesTests.cs",
        "tests/Packing.Tests/Zip/PackageTests.cs",
        "tests/XrmSdk.Tests/DataContractTests.cs",
    ];

    [Fact]
    public void Only_the_reader_opens_the_XML_of_the_solution()
    {
        var reading = SourceFiles.All().Where(path => XmlReading().IsMatch(File.ReadAllText(Repository.At(path)))).ToList();

        Assert.Contains("src/Solution/Files/SolutionFile.cs", reading);
        Assert.Equal(OtherXml, reading.Where(path => !path.StartsWith("src/Solution/", StringComparison.Ordinal)));
    }

    // Opening a file or a stream, or parsing what is no literal.
    [GeneratedRegex(
        """
            \b(?:XElement|XDocument)\s*\.\s*(?:Load(?:Async)?\s*\(|Parse\s*\((?!\s*\$*"))
            | \bXmlReader\s*\.\s*Create\b
            | \bnew\s+Xml(?:Document|TextReader|Serializer)\b
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex XmlReading();
}
