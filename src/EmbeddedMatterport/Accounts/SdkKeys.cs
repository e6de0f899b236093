using MatterportForDataverse.EmbeddedMatterport.Errors;

namespace MatterportForDataverse.EmbeddedMatterport.Accounts;

internal sealed record SdkDomain(string Id, DateTime Created, string Domain, bool SecureOnly, int? Port);

internal sealed record SdkKey(string Key, string? Label, IReadOnlyList<SdkDomain> Domains);

/// <summary>The account's keys of the viewer's SDK. Not kept between runs.</summary>
internal sealed class SdkKeys(MatterportAccount account)
{
    public const int Quota = 5;

    private readonly Lock _lock = new();
    private IReadOnlyList<SdkKey> _keys = [];

    public IReadOnlyList<SdkKey> All => _keys;

    /// <exception cref="ApiError">There is no such key.</exception>
    public SdkKey Find(string key) => _keys.FirstOrDefault(known => known.Key == key) ?? throw ApiError.NotFound("SDK key", key);

    public SdkKey Provision(string? label)
    {
        lock (_lock)
        {
            if (_keys.Count >= Quota)
            {
                throw ApiError.Quota("The account has all the SDK keys it may have");
            }

            var key = new SdkKey(account.NewId(), label, []);
            _keys = [.. _keys, key];
            return key;
        }
    }

    /// <summary>Null in place of the changed key removes it.</summary>
    public SdkKey? Change(string key, Func<SdkKey, SdkKey?> change)
    {
        lock (_lock)
        {
            var before = Find(key);
            var after = change(before);
            _keys = [.. _keys.Select(known => known == before ? after : known).OfType<SdkKey>()];
            return after;
        }
    }
}
