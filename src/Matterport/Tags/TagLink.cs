using System.Globalization;
using System.Text.RegularExpressions;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Matterport.Tags;

/// <summary>Links that open the tour at a tag.</summary>
public static class TagLink
{
    private static readonly Regex Id = new("^[A-Za-z0-9]{6,40}\\z", RegexOptions.CultureInvariant);

    /// <summary>The link, in the form in which the viewer shares it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="tagId">The tag.</param>
    /// <param name="position">Where the tag is, on the API's axes; null leaves it to the viewer.</param>
    /// <exception cref="FormatException">That is no id of a tag.</exception>
    public static Uri To(ModelId model, string tagId, Position? position = null)
    {
        if (!Id.IsMatch(tagId))
        {
            throw new FormatException("The id of a tag is 6 to 40 letters and digits.");
        }

        var pin = position is { } there ? "&pin-pos=" + Text(Axes.ToViewer(there)) : "";
        return new Uri($"https://my.matterport.com/show/?m={model.Value}&play=1&qs=1&tag={tagId}{pin}");
    }

    private static string Text(Position position) =>
        string.Join(",", new[] { position.X, position.Y, position.Z }.Select(part => part.ToString("0.##", CultureInfo.InvariantCulture)));
}
