using System.Security.Cryptography;
using System.Text;
using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Core.Merging;

/// <summary>
/// What a listing said of an object, in 45 characters: one whose hash did not change needs neither a read nor a write.
/// Two parts: what an answer to a change tells too, and what may be missing.
/// </summary>
public static class ContentHash
{
    private const string Unknown = "-";
    private const string Trouble = "?";

    /// <summary>The hash of a listed object, or null while something of it is unknown: then it must be looked at.</summary>
    /// <param name="set">The fields.</param>
    /// <param name="listed">The object.</param>
    /// <param name="rules">Stands for how it is merged: by other rules it must be looked at again.</param>
    public static string? Of(FieldSet set, ApiObject listed, string rules = "") =>
        Told(set, listed) is { } told
            ? $"{told}.{Part(listed, set.Listed(ListingRole.Optional, ListingRole.Only), unknown: Unknown, rules)}"
            : null;

    /// <summary>The mark of an object that could not be read whole when a listing told this of it, and was given up.</summary>
    public static string? Broken(string? listed) => listed is null ? null : Trouble + listed;

    /// <summary>Whether a hash is that of an object that was read whole.</summary>
    public static bool IsWhole(string? hash) => hash is not null && !hash.StartsWith(Trouble, StringComparison.Ordinal);

    /// <summary>
    /// Whether the object says what a listing said of it, as far as both tell: a search index may lag. True where either is unknown.
    /// </summary>
    public static bool IsOf(FieldSet set, ApiObject theirs, string? listed) =>
        listed is null || Told(set, theirs) is not { } told || listed.Split('.')[0] == told;

    /// <summary>
    /// The hash after a change of ours: the part that the answer tells, with the other part of the hash before. Null when unknown.
    /// </summary>
    public static string? After(FieldSet set, ApiObject answer, string? before)
    {
        var other = before?.Split('.') is [_, var kept] ? kept : null;
        return other is not null && Told(set, answer) is { } told ? $"{told}.{other}" : null;
    }

    private static string? Told(FieldSet set, ApiObject theirs) => Part(theirs, set.Listed(ListingRole.Told), unknown: null);

    private static string? Part(ApiObject theirs, IEnumerable<Field> fields, string? unknown, string rules = "")
    {
        var text = new StringBuilder(rules);
        foreach (var field in fields)
        {
            var answer = field.Read(theirs);
            if (!answer.IsKnown && unknown is null)
            {
                return null;
            }

            text.Append(answer.IsKnown ? answer.ValueOr("") ?? "" : unknown).Append('\u001f');
        }

        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())), 0, 16).TrimEnd('=');
    }
}
