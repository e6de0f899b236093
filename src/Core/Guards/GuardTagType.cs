using System.Text.RegularExpressions;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Jobs;
using MatterportForDataverse.Matterport.Tags;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Guards;

/// <summary>A type of tags gives them a look that Matterport takes, and no keyword that the sync uses itself.</summary>
public static class GuardTagType
{
    private const int IconLength = 100;
    private const int KeywordsLength = 2000;

    private static readonly Regex Color = new(TagLimits.ColorPattern, RegexOptions.CultureInvariant);

    /// <summary>Looks at the columns that are written.</summary>
    /// <exception cref="GuardException">One of them cannot be.</exception>
    /// <exception cref="ValueRefusedException">A label that is its name could not be sent.</exception>
    public static void Check(GuardedWrite write)
    {
        var row = write.Row;
        if (row.Get(TagTypeTable.Color) is { Length: > 0 } color && !Color.IsMatch(color))
        {
            throw Wrong("guard.tag-type.color");
        }

        if (row.Get(TagTypeTable.Icon) is { Length: > 0 } icon && (icon.Length > IconLength || icon.Any(char.IsWhiteSpace)))
        {
            throw Wrong("guard.tag-type.icon");
        }

        // A new tag gets its name as label.
        var refusal = TagFields.Set[TagFields.Label].Refusal(row.Get(TagTypeTable.Name), $"{TagTypeTable.Table}.{TagTypeTable.Name.Name}");
        if (refusal is not null)
        {
            throw new ValueRefusedException(refusal);
        }

        var keywords = row.Get(TagTypeTable.Keywords) ?? "";
        if (keywords.Length > KeywordsLength || !Lines.Of(keywords).All(TagKeyword.IsValid))
        {
            throw Wrong("guard.tag-type.keywords");
        }
    }

    private static GuardException Wrong(string code) => new(Phrase.Of(code), ErrorKind.Invalid);
}
