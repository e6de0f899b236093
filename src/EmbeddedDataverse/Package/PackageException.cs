namespace MatterportForDataverse.EmbeddedDataverse.Package;

/// <summary>The solution package says something that the playground cannot do truthfully; the sentence names the file.</summary>
public sealed class PackageException(string file, string why) : Exception($"{file}: {why}")
{
    /// <summary>The file inside the package.</summary>
    public string File { get; } = file;
}
