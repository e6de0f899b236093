using System.Net;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Serving;

/// <summary>
/// The requests of https://learn.microsoft.com/power-apps/developer/data-platform/webapi/overview: each works, or is refused with 501 and
/// its name. Only what the real platform would refuse as well is the caller's fault.
/// </summary>
public sealed partial class DocumentedRequestsTests : WebApiTests
{
    private const string Title = """{"mpt_title":"Nine"}""";

    private const string Target = """{"@odata.type":"Microsoft.Dynamics.CRM.mpt_house","mpt_rooms":4""";

    [Theory]
    [MemberData(nameof(Working))]
    public async Task What_is_simulated_works(string method, string path, string? body, string? headers, int status)
    {
        Api.Fixture.Platform.RegisterType("Tests.Api", new DelegatePlugin(_ => { }));
        Assert.Equal((HttpStatusCode)status, (await SendAsync(method, path, body, headers)).Status);
    }

    [Theory]
    [MemberData(nameof(NotSimulated))]
    public async Task What_is_not_simulated_is_refused_by_its_name(string method, string path, string? body, string? headers, string named)
    {
        var before = Api.Fixture.Platform.Counters.Snapshot();
        var error = (await SendAsync(method, path, body, headers)).Error;
        Assert.Equal((501, "0x80040800"), (error.Status, error.Code));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Equal(2, Api.Fixture.Platform.Counters.Snapshot().Since(before).TotalWrites); // The house and its street.
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task What_the_real_platform_refuses_too_is_the_callers_fault(
        string method,
        string path,
        string? body,
        string? headers,
        int status
    ) => Assert.Equal((HttpStatusCode)status, (await SendAsync(method, path, body, headers)).Status);

    private Task<WebApiReply> SendAsync(string method, string path, string? body, string? headers)
    {
        var street = Api.CreateStreet("Elm");
        var house = Api.CreateHouse("Nine", ("mpt_streetid", street), ("mpt_code", "K1"));
        string Filled(string text) =>
            text.Replace("HOUSE", house.ToString(), StringComparison.Ordinal)
                .Replace("STREET", street.Id.ToString(), StringComparison.Ordinal)
                .Replace("ANN", Api.Ann.ToString(), StringComparison.Ordinal);
        return Api.SendAsync(
            method,
            Filled(path),
            body is null ? null : Filled(body),
            "ada",
            [.. (headers?.Split('\n') ?? []).Select(header => header.Split(": ")).Select(parts => (parts[0], (string?)parts[1]))]
        );
    }
}
