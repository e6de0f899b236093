using System.Security.Cryptography;
using System.Text;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Core.Merging;

/// <summary>
/// What a listing said of a model, in 45 characters: a model whose hash did not change needs neither a read nor a write.
/// Two parts: what an answer to a change tells too, and the counts that only a listing tells.
/// </summary>
public static class ContentHash
{
    private static readonly Field[] Core = Named(
        "name",
        "internalnotes",
        "summary",
        "listing.id",
        "listing.name",
        "address.line1",
        "address.line2",
        "address.locality",
        "address.dependentlocality",
        "address.administrativearea",
        "address.postalcode",
        "address.countrycode",
        "internalid",
        "state",
        "accessvisibility",
        "modified"
    );

    private static readonly Field[] Counts = Named(
        "floorcount",
        "roomcount",
        "tagcount",
        "slotsused",
        "latitude",
        "longitude",
        "thumbnail"
    );

    /// <summary>The hash of a listed model, or null while something of it is unknown: then it must be looked at.</summary>
    public static string? Of(Model listed) => Part(listed, Core) is { } core ? $"{core}.{Part(listed, Counts, "-")}" : null;

    /// <summary>The hash after a change of ours: the part that the answer tells, with the counts of the hash before. Null when unknown.</summary>
    public static string? After(Model answer, string? before)
    {
        var counts = before?.Split('.') is [_, var kept] ? kept : null;
        return counts is not null && Part(answer, Core) is { } core ? $"{core}.{counts}" : null;
    }

    private static string? Part(Model model, Field[] fields, string? unknown = null)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            var answer = field.Read(model);
            if (!answer.IsKnown && unknown is null)
            {
                return null;
            }

            text.Append(answer.IsKnown ? answer.ValueOr("") ?? "" : unknown).Append('\u001f');
        }

        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())), 0, 16).TrimEnd('=');
    }

    private static Field[] Named(params string[] names) => names.Select(name => ModelFields.Find(name)!).ToArray();
}
