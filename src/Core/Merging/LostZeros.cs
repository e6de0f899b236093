using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Places;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Merging;

/// <summary>A postal code that a spreadsheet robbed of its zeros is asked about before it is sent.</summary>
internal static class LostZeros
{
    private static readonly string[] Parts = [ModelTable.PostalCode.Name, ModelTable.CountryCode.Name];

    /// <summary>The merges, with a question where such a code would be sent that nobody has confirmed.</summary>
    public static FieldMerge[] AskAbout(FieldSet set, FieldMerge[] merged, ApiObject theirs, MergeBase agreed)
    {
        if (Parts.Select(part => set.All.FirstOrDefault(field => field.Column == part)).ToArray() is not [{ } postal, { } country])
        {
            return merged;
        }

        var ours = merged.FirstOrDefault(merge => merge.Field == country);
        var typed = ours is { Verdict: MergeVerdict.Keep } ? ours.Ours : country.Read(theirs).ValueOr(null);
        return merged.Select(merge => merge.Field == postal ? Asked(merge, typed, agreed) : merge).ToArray();
    }

    /// <summary>
    /// Whether the address waits for the answer to such a question. One about a code that has been edited since holds up nothing.
    /// </summary>
    public static bool HoldUpAddress(Row mirror, MergeBase agreed, IEnumerable<FieldRule> rules) =>
        rules.Any(rule =>
            rule.GoesOut
            && rule.Field.Column == ModelTable.PostalCode.Name
            && agreed.Asked.TryGetValue(rule.Field.Name, out var asked)
            && asked.Restored is not null
            && rule.Field.Same(asked.Ours, rule.Field.Read(mirror))
        );

    private static FieldMerge Asked(FieldMerge merge, string? country, MergeBase agreed) =>
        merge.Verdict == MergeVerdict.Keep
        && agreed.Confirmed(merge.Field.Name) != merge.Ours
        && PostalCode.Of(merge.Ours, CountryName.CodeOf(country)) is { IsPadded: true } padded
            ? merge with
            {
                Verdict = MergeVerdict.Ask,
                Restored = padded.Value,
            }
            : merge;
}
