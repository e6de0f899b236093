using MatterportForDataverse.EmbeddedMatterport.Errors;

namespace MatterportForDataverse.EmbeddedMatterport.Accounts;

internal sealed record AccountMember(
    string Id,
    string FirstName,
    string LastName,
    string Email,
    string RoleId,
    string Status,
    DateTime Created
);

internal sealed record AccountRole(string Id, string Name);

/// <summary>Who belongs to the account, and in which role. Not kept between runs.</summary>
internal sealed class AccountMembers
{
    public static readonly IReadOnlyList<AccountRole> Roles =
    [
        new("00000000080", "billing-admin"),
        new("00000000100", "collaborator"),
        new("00000000120", "admin"),
        new("00000000200", "owner"),
    ];

    private readonly MatterportAccount _account;
    private readonly Lock _lock = new();
    private IReadOnlyList<AccountMember> _members;

    public AccountMembers(MatterportAccount account)
    {
        _account = account;
        _members =
        [
            new("u0000000001", "Ada", "Lind", "ada.lind@example.com", "00000000200", "active", account.Created),
            new("u0000000002", "Jonas", "Weber", "jonas.weber@example.com", "00000000120", "active", account.Created),
            new("u0000000003", "Maria", "Costa", "maria.costa@example.com", "00000000100", "active", account.Created),
        ];
    }

    /// <summary>Everybody, those who were removed included.</summary>
    public IReadOnlyList<AccountMember> All => _members;

    /// <exception cref="ApiError">There is no such member.</exception>
    public AccountMember Find(string email) =>
        _members.FirstOrDefault(member => IsMember(member, email)) ?? throw ApiError.NotFound("Member", email);

    public AccountMember Invite(string email, string roleId)
    {
        lock (_lock)
        {
            if (_members.Any(member => IsMember(member, email)))
            {
                throw ApiError.Invalid($"{email} is a member already");
            }

            var invited = new AccountMember(_account.NewId(shortForm: true), "", "", email, KnownRole(roleId), "pending", _account.Now);
            _members = [.. _members, invited];
            return invited;
        }
    }

    public AccountMember Change(string email, Func<AccountMember, AccountMember> change)
    {
        lock (_lock)
        {
            var before = Find(email);
            var after = change(before);
            _members = [.. _members.Select(member => member == before ? after : member)];
            return after;
        }
    }

    /// <exception cref="ApiError">There is no such role.</exception>
    public static string KnownRole(string id) => Roles.Any(role => role.Id == id) ? id : throw ApiError.NotFound("Role", id);

    private static bool IsMember(AccountMember member, string email) =>
        string.Equals(member.Email, email, StringComparison.OrdinalIgnoreCase) && member.Status != "deleted";
}
