using System.Globalization;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Bundles;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Graph;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>Everything of the Account API that is simulated.</summary>
internal static class AccountApiBindings
{
    private sealed record MemberPage(IReadOnlyList<AccountMember> Results, int Total, string? Next);

    public static IReadOnlyList<TypeBinding> All =>
        [
            Queries(),
            AccountMutations.Bind(),
            .. AccountMutations.Types,
            OrganizationType(),
            KeyDetails(),
            new TypeBinding<MemberPage>("UserMembershipList")
                .Field("results", m => m.Results)
                .Field("totalResults", m => m.Total)
                .Field("nextOffset", m => m.Next),
            new TypeBinding<AccountMember>("UserMembership")
                .Field("user", m => m)
                .Field("status", m => m.Status)
                .Field("lastLogin", m => m.Status == "active" ? m.Created : null)
                .Field("roles", m => AccountMembers.Roles.Where(role => role.Id == m.RoleId)),
            new TypeBinding<AccountMember>("User")
                .Field("id", m => m.Id)
                .Field("firstName", m => m.FirstName)
                .Field("lastName", m => m.LastName)
                .Field("email", m => m.Email)
                .Field("created", m => m.Created)
                .Field("lastLogin", m => m.Status == "active" ? m.Created : null),
            new TypeBinding<AccountRole>("Role").Field("id", r => r.Id).Field("name", r => r.Name),
            new TypeBinding<AccountRole>("OrganizationRole").Field("id", r => r.Id).Field("name", r => r.Name),
            new TypeBinding<IReadOnlyList<AccountRole>>("RoleList")
                .Field("results", r => r)
                .Field("totalResults", r => r.Count)
                .Field("nextOffset", _ => null),
            new TypeBinding<MatterportAccount>("DeveloperAccount")
                .Field("mode", _ => "production")
                .Field("license", a => a)
                .Field("options", a => a),
            new TypeBinding<MatterportAccount>("DeveloperLicense").Field(
                "availability",
                a => a.Settings.DeveloperLicenseLocked ? "locked" : "unlocked"
            ),
            new TypeBinding<MatterportAccount>("DeveloperOptions").Field(
                "serializeGraphNulls",
                a => a.Settings.SerializeNulls ? "enabled" : "disabled"
            ),
            new TypeBinding<MatterportAccount>("OrganizationSettings").Field("unitType", _ => "imperial"),
            new TypeBinding<Bundle>("OrganizationBundle")
                .Field("id", b => b.Id)
                .Field("name", b => b.Name)
                .Field("description", b => b.Description)
                .Field("enabled", b => b.Availability != "unavailable"),
        ];

    private static RootBinding Queries() =>
        new RootBinding("Query")
            .Field(
                "organization",
                call =>
                    call.Text("id") is { } id && id != call.Account.OrganizationId
                        ? throw ApiError.NotFound("Organization", id)
                        : call.Account
            )
            .Field(
                "roles",
                call =>
                    call.Object("query").Text("include") == "CUSTOM" ? throw ApiError.NotSimulated("custom roles") : AccountMembers.Roles
            );

    private static TypeBinding<MatterportAccount> OrganizationType() =>
        new TypeBinding<MatterportAccount>("Organization")
            .Field("id", a => a.OrganizationId)
            .Field("name", _ => "Playground Estates")
            .Field("created", a => a.Created)
            .Field("unitType", _ => "imperial")
            .Field("developer", a => a)
            .Field("sdkKeys", a => a.SdkKeys)
            .Field("bundles", _ => Bundle.Catalogue)
            .Field("memberships", FindMembers)
            .Field("membershipByEmail", (a, call) => a.Members.Find(call.Required("email")))
            .Field("roles", _ => AccountMembers.Roles)
            .Field("listRoles", _ => AccountMembers.Roles)
            .Field("settings", a => a);

    private static MemberPage FindMembers(MatterportAccount account, FieldContext call)
    {
        if (call.Objects("sortBy").Count > 0)
        {
            throw ApiError.NotSimulated("sorting of memberships");
        }

        var wanted = call.Text("query") ?? "";
        var found = account
            .Members.All.Where(m =>
                m.Status != "deleted"
                && (
                    call.Text("field") switch
                    {
                        "first_name" => m.FirstName,
                        "last_name" => m.LastName,
                        "email" => m.Email,
                        _ => $"{m.Email} {m.FirstName} {m.LastName}",
                    }
                ).Contains(wanted, StringComparison.OrdinalIgnoreCase)
            )
            .ToArray();
        var start = int.TryParse(call.Text("offset"), NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : 0;
        var page = found.Skip(start).Take(call.Int("pageSize") ?? 10).ToArray();
        var next = start + page.Length;
        return new MemberPage(page, found.Length, next < found.Length ? next.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static TypeBinding<SdkKeys> KeyDetails() =>
        new TypeBinding<SdkKeys>("SdkKeyDetails")
            .Field("used", k => k.All.Count)
            .Field("remaining", k => SdkKeys.Quota - k.All.Count)
            .Field("quota", _ => SdkKeys.Quota)
            .Field("keys", (k, call) => call.Value("active") is false ? [] : k.All);
}
