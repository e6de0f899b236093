using System.Globalization;
using MatterportForDataverse.EmbeddedMatterport.Graph;
using MatterportForDataverse.EmbeddedMatterport.World;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>Everything of the Account API that is simulated.</summary>
internal static class AccountApiBindings
{
    private sealed record Members(IReadOnlyList<AccountMember> Results, int Total, string? Next);

    public static IReadOnlyList<TypeBinding> All =>
        [
            Queries(),
            AccountMutations.Bind(),
            .. AccountMutations.Types,
            OrganizationType(),
            KeyDetails(),
            new TypeBinding<Members>("UserMembershipList")
                .Field("results", m => m.Results)
                .Field("totalResults", m => m.Total)
                .Field("nextOffset", m => m.Next),
            new TypeBinding<AccountMember>("UserMembership")
                .Field("user", m => m)
                .Field("status", m => m.Status)
                .Field("lastLogin", m => m.Status == "active" ? m.Created : null)
                .Field("roles", m => AccountState.Roles.Where(role => role.Id == m.RoleId)),
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
            new TypeBinding<MatterportWorld>("DeveloperAccount")
                .Field("mode", _ => "production")
                .Field("license", w => w)
                .Field("options", w => w),
            new TypeBinding<MatterportWorld>("DeveloperLicense").Field(
                "availability",
                w => w.Settings.DeveloperLicenseLocked ? "locked" : "unlocked"
            ),
            new TypeBinding<MatterportWorld>("DeveloperOptions").Field(
                "serializeGraphNulls",
                w => w.Settings.SerializeNulls ? "enabled" : "disabled"
            ),
            new TypeBinding<MatterportWorld>("OrganizationSettings").Field("unitType", _ => "imperial"),
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
                    call.Text("id") is { } id && id != call.World.OrganizationId
                        ? throw ApiFailure.NotFound("Organization", id)
                        : call.World
            )
            .Field(
                "roles",
                call => call.Object("query").Text("include") == "CUSTOM" ? throw ApiFailure.NotBuilt("custom roles") : AccountState.Roles
            );

    private static TypeBinding<MatterportWorld> OrganizationType() =>
        new TypeBinding<MatterportWorld>("Organization")
            .Field("id", w => w.OrganizationId)
            .Field("name", _ => "Playground Estates")
            .Field("created", w => w.Account.Created)
            .Field("unitType", _ => "imperial")
            .Field("developer", w => w)
            .Field("sdkKeys", w => w.Account)
            .Field("bundles", _ => Bundle.Catalogue)
            .Field("memberships", FindMembers)
            .Field("membershipByEmail", (w, call) => w.Account.MemberBy(call.Required("email")))
            .Field("roles", _ => AccountState.Roles)
            .Field("listRoles", _ => AccountState.Roles)
            .Field("settings", w => w);

    private static Members FindMembers(MatterportWorld world, FieldCall call)
    {
        if (call.Objects("sortBy").Count > 0)
            throw ApiFailure.NotBuilt("sorting of memberships");
        var wanted = call.Text("query") ?? "";
        var found = world
            .Account.Members.Where(m =>
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
        return new Members(page, found.Length, next < found.Length ? next.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static TypeBinding<AccountState> KeyDetails() =>
        new TypeBinding<AccountState>("SdkKeyDetails")
            .Field("used", a => a.Keys.Count)
            .Field("remaining", a => AccountState.KeyQuota - a.Keys.Count)
            .Field("quota", _ => AccountState.KeyQuota)
            .Field("keys", (a, call) => call.Value("active") is false ? [] : a.Keys);
}
