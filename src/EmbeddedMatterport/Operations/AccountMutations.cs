using System.Globalization;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Graph;

namespace MatterportForDataverse.EmbeddedMatterport.Operations;

/// <summary>The mutations of the Account API: members, keys of the viewer's SDK, developer options.</summary>
internal static class AccountMutations
{
    public static RootBinding Bind() =>
        new RootBinding("Mutation")
            .Field("inviteMember", call => call.Account.Members.Invite(call.Required("email"), call.Required("roleId")))
            .Field("removeMembership", call => call.Account.Members.Change(call.Required("email"), m => m with { Status = "deleted" }))
            .Field(
                "patchMembership",
                call =>
                    call.Account.Members.Change(
                        call.Required("email"),
                        m => m with { RoleId = AccountMembers.KnownRole(call.Required("roleId")) }
                    )
            )
            .Field("provisionSdkKey", Provision)
            .Field("removeSdkKey", call => call.Account.SdkKeys.Change(call.Required("key"), _ => null) is null)
            .Field("addSdkDomain", AddDomain)
            .Field("patchSdkDomain", PatchDomain)
            .Field("removeSdkDomain", RemoveDomain)
            .Field("patchDeveloperOptions", PatchOptions);

    public static IReadOnlyList<TypeBinding> Types =>
        [
            new TypeBinding<SdkKey>("SdkKey").Field("key", k => k.Key).Field("label", k => k.Label).Field("domains", k => k.Domains),
            new TypeBinding<SdkDomain>("SdkDomain")
                .Field("id", d => d.Id)
                .Field("created", d => new DateTimeOffset(d.Created).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture))
                .Field("secureOnly", d => d.SecureOnly)
                .Field("domain", d => d.Domain)
                .Field("port", d => d.Port),
        ];

    private static object? Provision(FieldContext call)
    {
        var key = call.Account.SdkKeys.Provision(call.Text("label"));
        var domains = call.Objects("domains").Select(details => NewDomain(call, details)).ToArray();
        return call.Account.SdkKeys.Change(key.Key, k => k with { Domains = domains });
    }

    private static SdkDomain NewDomain(FieldContext call, InputObject details)
    {
        if (string.IsNullOrWhiteSpace(details.Text("domain")))
        {
            throw ApiError.Invalid("A domain is missing");
        }

        return new SdkDomain(
            call.Account.NewId(shortForm: true),
            call.Scope.Now,
            details.Text("domain")!,
            details.Flag("secureOnly") ?? true,
            (int?)details.Double("port")
        );
    }

    private static SdkDomain AddDomain(FieldContext call)
    {
        var domain = NewDomain(call, call.Object("details"));
        call.Account.SdkKeys.Change(call.Required("key"), k => k with { Domains = [.. k.Domains, domain] });
        return domain;
    }

    private static SdkDomain DomainOf(FieldContext call)
    {
        var id = call.Required("domainId");
        return call.Account.SdkKeys.Find(call.Required("key")).Domains.FirstOrDefault(d => d.Id == id)
            ?? throw ApiError.NotFound("Domain", id);
    }

    private static SdkDomain PatchDomain(FieldContext call)
    {
        var before = DomainOf(call);
        var patch = call.Object("patch");
        var after = before with
        {
            Domain = patch.Text("domain") ?? before.Domain,
            SecureOnly = patch.Flag("secureOnly") ?? before.SecureOnly,
            Port = patch.Has("port") ? (int?)patch.Double("port") : before.Port,
        };
        call.Account.SdkKeys.Change(
            call.Required("key"),
            k => k with { Domains = [.. k.Domains.Select(d => d.Id == before.Id ? after : d)] }
        );
        return after;
    }

    private static object RemoveDomain(FieldContext call)
    {
        var domain = DomainOf(call);
        call.Account.SdkKeys.Change(call.Required("key"), k => k with { Domains = [.. k.Domains.Where(d => d.Id != domain.Id)] });
        return true;
    }

    private static object PatchOptions(FieldContext call)
    {
        if (call.Text("organizationId") is { } id && id != call.Account.OrganizationId)
        {
            throw ApiError.NotFound("Organization", id);
        }

        if (call.Text("serializeGraphNulls") is { } state)
        {
            call.Account.Settings.SerializeNulls = state == "enabled";
        }

        return call.Account;
    }
}
