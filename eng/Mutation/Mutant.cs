namespace MatterportForDataverse.Mutation;

/// <summary>A break of the product: one place of a file, what is put there, and what it would do to people.</summary>
/// <param name="Name">Its name, which is unique.</param>
/// <param name="File">The file, from the root of the repository.</param>
/// <param name="Before">What stands there, once in the file.</param>
/// <param name="After">What is put there.</param>
/// <param name="Harm">What it would do to people.</param>
/// <param name="CaughtBy">The test that is known to notice it, which is tried first.</param>
/// <param name="Survives">Why no test can notice it; null for those that tests have to notice.</param>
public sealed record Mutant(string Name, string File, string Before, string After, string Harm, string? CaughtBy, string? Survives = null)
{
    /// <summary>The name of the folder of the file, which the folder of its tests bears as well.</summary>
    public string Folder => Path.GetFileName(Path.GetDirectoryName(File)!);

    /// <summary>Whether its place is in the text of the file, once.</summary>
    public bool Fits(string text) => text.Split(Before).Length == 2;

    /// <summary>The text of the file with the break in it.</summary>
    public string Break(string text) => text.Replace(Before, After, StringComparison.Ordinal);
}
