namespace MatterportForDataverse.Matterport.Tags;

/// <summary>What Matterport says a tag can be. The client sends whatever it is given.</summary>
public static class TagLimits
{
    /// <summary>
    /// Characters of a description (changelog of 2022-09-21, https://matterport.github.io/developer-docs/api-changelog/). None is published
    /// for the label.
    /// </summary>
    public const int DescriptionLength = 2000;

    /// <summary>
    /// What a color looks like: a hexadecimal RGB value such as <c>#03687d</c> (Mattertag in Matterport's schema reference,
    /// https://static.matterport.com/api-doc/).
    /// </summary>
    public const string ColorPattern = "^#[0-9A-Fa-f]{6}\\z";
}
