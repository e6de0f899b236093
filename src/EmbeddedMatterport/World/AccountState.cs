namespace MatterportForDataverse.EmbeddedMatterport.World;

internal sealed record AccountMember(
    string Id,
    string FirstName,
    string LastName,
    string Email,
    string RoleId,
    string Status,
    DateTime Created
);

internal sealed record SdkDomain(string Id, DateTime Created, string Domain, bool SecureOnly, int? Port);

internal sealed record SdkKey(string Key, string? Label, IReadOnlyList<SdkDomain> Domains);

internal sealed record AccountRole(string Id, string Name);

/// <summary>What the account has beside its models: members and keys of the viewer's SDK. Not kept between runs.</summary>
internal sealed class AccountState
{
    public const int KeyQuota = 5;

    public static readonly IReadOnlyList<AccountRole> Roles =
    [
        new("00000000080", "billing-admin"),
        new("00000000100", "collaborator"),
        new("00000000120", "admin"),
        new("00000000200", "owner"),
    ];

    private readonly MatterportWorld _world;
    private readonly Lock _gate = new();
    private IReadOnlyList<AccountMember> _members;
    private IReadOnlyList<SdkKey> _keys = [];

    public AccountState(MatterportWorld world)
    {
        _world = world;
        Created = world.Options.Now.AddYears(-6);
        _members =
        [
            new("u0000000001", "Ada", "Lind", "ada.lind@example.com", "00000000200", "active", Created),
            new("u0000000002", "Jonas", "Weber", "jonas.weber@example.com", "00000000120", "active", Created),
            new("u0000000003", "Maria", "Costa", "maria.costa@example.com", "00000000100", "active", Created),
        ];
    }

    public DateTime Created { get; }

    public IReadOnlyList<AccountMember> Members => _members;

    public IReadOnlyList<SdkKey> Keys => _keys;

    public AccountMember MemberBy(string email) =>
        _members.FirstOrDefault(m => string.Equals(m.Email, email, StringComparison.OrdinalIgnoreCase) && m.Status != "deleted")
        ?? throw ApiFailure.NotFound("Member", email);

    public SdkKey KeyBy(string key) => _keys.FirstOrDefault(k => k.Key == key) ?? throw ApiFailure.NotFound("SDK key", key);

    public AccountMember Invite(string email, string roleId)
    {
        lock (_gate)
        {
            if (_members.Any(m => string.Equals(m.Email, email, StringComparison.OrdinalIgnoreCase) && m.Status != "deleted"))
                throw ApiFailure.Invalid($"{email} is a member already");
            var member = new AccountMember(_world.NewId(shortForm: true), "", "", email, KnownRole(roleId), "pending", _world.Now);
            _members = [.. _members, member];
            return member;
        }
    }

    public AccountMember Change(string email, Func<AccountMember, AccountMember> change)
    {
        lock (_gate)
        {
            var before = MemberBy(email);
            var after = change(before);
            _members = [.. _members.Select(m => m == before ? after : m)];
            return after;
        }
    }

    public SdkKey Provision(string? label)
    {
        lock (_gate)
        {
            if (_keys.Count >= KeyQuota)
                throw ApiFailure.Quota("The account has all the SDK keys it may have");
            var key = new SdkKey(_world.NewId(), label, []);
            _keys = [.. _keys, key];
            return key;
        }
    }

    /// <summary>Null in place of the changed key removes it.</summary>
    public SdkKey? ChangeKey(string key, Func<SdkKey, SdkKey?> change)
    {
        lock (_gate)
        {
            var before = KeyBy(key);
            var after = change(before);
            _keys = [.. _keys.Select(k => k == before ? after : k).OfType<SdkKey>()];
            return after;
        }
    }

    public static string KnownRole(string id) => Roles.Any(role => role.Id == id) ? id : throw ApiFailure.NotFound("Role", id);
}
