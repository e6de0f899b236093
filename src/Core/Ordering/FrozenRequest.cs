using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>
/// What people approve. It has one text only, whatever the order of its options and lines; approvals are bound to the hash of that text.
/// Two are equal when their texts are.
/// </summary>
public sealed record FrozenRequest
{
    /// <summary>The version of the form that this assembly writes and reads.</summary>
    public const int Form = 1;

    /// <summary>The version of the form.</summary>
    public int Version { get; init; } = Form;

    /// <summary>The ID of the organization (environment) that it is for: a copy of it cannot place the order.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>The version of the assembly that froze it.</summary>
    public required string AssemblyVersion { get; init; }

    /// <summary>The ID of the account's row.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The ID of the order's row.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The text key of what it is about, such as the ID of a model in Matterport.</summary>
    public required string SubjectKey { get; init; }

    /// <summary>The ID of the model's row; null when it is about no model.</summary>
    public Guid? ModelId { get; init; }

    /// <summary>The ID of the user who asks.</summary>
    public required Guid RequesterId { get; init; }

    /// <summary>When they asked (UTC, whole seconds).</summary>
    public required DateTime RequestedOn { get; init; }

    /// <summary>From when on it can no longer be approved or placed (UTC, whole seconds).</summary>
    public required DateTime ExpiresOn { get; init; }

    /// <summary>The ID of the version of the policy that its prices are from.</summary>
    public required Guid PolicyId { get; init; }

    /// <summary>The ISO code of the currency of all its amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>Whether it stops before anything is sent.</summary>
    public required bool IsDryRun { get; init; }

    /// <summary>What it does.</summary>
    public required IReadOnlyList<FrozenLine> Lines { get; init; }

    /// <summary>What was so of the model; null when it is about no model.</summary>
    public FrozenFacts? Facts { get; init; }

    /// <summary>What it does besides, as it was shown.</summary>
    public IReadOnlyList<Phrase> Effects { get; init; } = [];

    /// <summary>For how many hours at most a private model is made unlisted for it; null when it is not.</summary>
    public int? ExposureHours { get; init; }

    /// <summary>For how long at most a private model is made unlisted for it; null when it is not.</summary>
    public TimeSpan? LongestExposure => ExposureHours is { } hours ? TimeSpan.FromHours(hours) : null;

    /// <summary>The name that the requester typed to confirm a deletion; null where nothing is deleted.</summary>
    public string? TypedName { get; init; }

    /// <summary>The sum of its lines.</summary>
    public decimal Amount => Lines.Sum(line => line.Amount);

    /// <summary>The text that stands for it.</summary>
    /// <exception cref="ArgumentException">
    /// It cannot be frozen: an amount is negative or has fractions of a minor unit, a time is not in UTC or has fractions of a second, or
    /// two lines have one number.
    /// </exception>
    /// <exception cref="OrderException">There is no such currency.</exception>
    public string Canonical() => CanonicalJson.Write(FrozenForm.Tree(this));

    /// <summary>The hash of the text.</summary>
    public string Hash() => HashOf(Canonical());

    /// <summary>The hash of a text: SHA-256 of its UTF-8, in lower-case hexadecimal digits.</summary>
    public static string HashOf(string canonical)
    {
        using var sha = SHA256.Create();
        return string.Concat(
            sha.ComputeHash(Encoding.UTF8.GetBytes(canonical)).Select(octet => octet.ToString("x2", CultureInfo.InvariantCulture))
        );
    }

    /// <summary>The request that a text stands for.</summary>
    /// <exception cref="OrderException">The text is not exactly as it would be written.</exception>
    public static FrozenRequest Read(string canonical) =>
        FrozenForm.TryRead(canonical) ?? throw new OrderException(Phrase.Of("order.frozen-unreadable"), ErrorKind.Conflict);

    /// <summary>The request that a text stands for, when people approved the text with this hash.</summary>
    /// <exception cref="OrderException">The text is not exactly as it would be written, or has another hash.</exception>
    public static FrozenRequest Verified(string canonical, string hash) =>
        HashOf(canonical) == hash ? Read(canonical) : throw new OrderException(Phrase.Of("order.hash-differs"), ErrorKind.Conflict);

    /// <inheritdoc/>
    public bool Equals(FrozenRequest? other) => other is not null && Canonical() == other.Canonical();

    /// <inheritdoc/>
    public override int GetHashCode() => OrderId.GetHashCode();
}
