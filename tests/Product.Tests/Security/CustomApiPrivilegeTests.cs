using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Security;

/// <summary>
/// The custom APIs of docs/security.md, called by every role, by exactly the privileges named, and with each of them missing.
/// </summary>
public sealed class CustomApiPrivilegeTests(CustomApiFixture calls) : IClassFixture<CustomApiFixture>
{
    private static readonly string[] Refusals = [CallOutcome.NoPrivilege, "row.forbidden"];

    public static TheoryData<string, string, bool> ByRole()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var call in SecurityPage.Calls)
        {
            foreach (var (role, may) in call.Roles)
            {
                data.Add(call.Name, role, may);
            }
        }

        return data;
    }

    public static TheoryData<string> Each() => new(SecurityPage.Calls.Select(call => call.Name));

    public static TheoryData<string, string> EachLackingOne()
    {
        var data = new TheoryData<string, string>();
        foreach (var call in SecurityPage.Calls)
        {
            foreach (var privilege in call.Privileges)
            {
                data.Add(call.Name, privilege);
            }
        }

        return data;
    }

    [Fact]
    public void The_page_speaks_of_every_custom_API_and_role()
    {
        // Those that take steps are events, which nobody may call.
        var callable = ProductEnvironment.Package.CustomApis.Values.Where(api => api.StepType == 0).Select(api => api.Name).ToList();
        Assert.NotEmpty(callable);
        Assert.Equal(callable.Order(), SecurityPage.Calls.Select(call => call.Api).Distinct().Order());
        Assert.All(
            SecurityPage.Calls,
            call => Assert.Equal(ProductEnvironment.Package.Roles.Select(role => role.Name).Order(), call.Roles.Keys.Order())
        );
        Assert.All(SecurityPage.Calls, call => Assert.Equal(ProductEnvironment.Package.CustomApis[call.Api].Privilege, call.Takes));
    }

    [Theory]
    [MemberData(nameof(ByRole))]
    public void A_role_may_call_what_the_page_says_and_else_it_may_not(string call, string role, bool may) => Try(call, role, may);

    [Theory]
    [MemberData(nameof(Each))]
    public void What_the_page_names_is_enough(string call) => Try(call, CustomApiFixture.Exactly(Named(call)), true);

    [Theory]
    [MemberData(nameof(EachLackingOne))]
    public void What_the_page_names_is_needed(string call, string missing) =>
        Try(call, CustomApiFixture.Without(Named(call), missing), false);

    private static SecurityPage.CustomApiCase Named(string name) => SecurityPage.Calls.Single(call => call.Name == name);

    private void Try(string name, string role, bool may)
    {
        var act = calls.Prepared(Named(name), role);
        var before = calls.Platform.Counters.Snapshot();
        OrganizationResponse? response = null;

        var outcome = CallOutcome.Of(() => response = act());

        if (may)
        {
            Assert.Equal(CallOutcome.Done, outcome);
            Assert.NotEmpty(response!.Results);
            Assert.All(response.Results, result => Assert.DoesNotContain(calls.Secret, $"{result.Value}", StringComparison.Ordinal));
        }
        else
        {
            Assert.Contains(outcome, Refusals);
            Assert.Equal(0, calls.Platform.Counters.Snapshot().Since(before).TotalWrites);
        }
    }
}
