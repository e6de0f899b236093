using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using MatterportForDataverse.Matterport.Changes;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Matterport.Search;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Tests.Transport;

public sealed class TransportTests
{
    private static readonly ModelId House = ModelId.Parse("SxQL3iGyoDo");
    private static readonly ModelChange Rename = new() { Id = House, Patch = Paths.Patch(("name", "New")) };
    private static readonly string Hit = FakeMatterport.Recorded("OneHit");

    [Fact]
    public async Task A_request_goes_to_Matterport_with_the_token_and_no_kept_connection()
    {
        var matterport = FakeMatterport.Replying(Hit);
        await matterport.Client.SearchModelsAsync(new ModelSearch(), default);
        var request = Assert.Single(matterport.Requests);
        Assert.Equal("https://api.matterport.com/api/models/graph", request.RequestUri!.AbsoluteUri);
        Assert.Equal("Basic", request.Headers.Authorization!.Scheme);
        Assert.True(request.Headers.ConnectionClose);
        Assert.Contains("gzip", request.Headers.AcceptEncoding.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, matterport.Client.RequestsSent);
    }

    [Theory]
    [InlineData("https://api.matterport.com.example.com/api/models/graph")]
    [InlineData("http://api.matterport.com/api/models/graph")]
    [InlineData("https://api.matterport.com/elsewhere")]
    public void The_token_goes_nowhere_else(string address) =>
        Assert.Throws<InvalidOperationException>(() => Endpoint.Verify(new Uri(address)));

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_read_is_sent_again_after_a_passing_failure(HttpStatusCode status)
    {
        var matterport = FakeMatterport.Replying("<html>", status).Then(status).Then(HttpStatusCode.OK, Hit);
        var page = await matterport.Client.SearchModelsAsync(new ModelSearch(), default);
        Assert.Single(page.Models);
        Assert.Equal([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)], matterport.Waits);
    }

    [Fact]
    public async Task A_read_is_sent_again_after_a_broken_connection()
    {
        var matterport = new FakeMatterport().ThenThrow(new HttpRequestException("reset")).Then(HttpStatusCode.OK, Hit);
        Assert.Single((await matterport.Client.SearchModelsAsync(new ModelSearch(), default)).Models);
    }

    [Fact]
    public async Task A_read_gives_up_after_its_attempts()
    {
        var matterport = new FakeMatterport(maxReadAttempts: 2).Then(HttpStatusCode.BadGateway).Then(HttpStatusCode.BadGateway);
        var error = await SearchFails(matterport);
        Assert.Equal(ErrorCodes.ServerError, error.Code);
        Assert.True(error.WaitingHelps);
        Assert.Equal(2, matterport.Requests.Count);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0.5)]
    [InlineData("-5", 0.5)]
    [InlineData("soon", 0.5)]
    [InlineData("Tue, 24 Nov 2026 12:00:09 GMT", 9)]
    [InlineData("Tue, 24 Nov 2026 11:00:00 GMT", 0.5)]
    public async Task A_wait_is_read_in_both_forms_and_nonsense_is_no_wait(string retryAfter, double seconds)
    {
        var matterport = new FakeMatterport().Then(HttpStatusCode.TooManyRequests, "", retryAfter).Then(HttpStatusCode.OK, Hit);
        await matterport.Client.SearchModelsAsync(new ModelSearch(), default);
        Assert.Equal([TimeSpan.FromSeconds(seconds)], matterport.Waits);
    }

    [Theory]
    [InlineData("21", 21)]
    [InlineData("99999999999999999999", 86400)]
    public async Task A_wait_that_is_too_long_ends_the_request_at_once(string retryAfter, int seconds)
    {
        var matterport = new FakeMatterport().Then(HttpStatusCode.TooManyRequests, "", retryAfter);
        var error = await SearchFails(matterport);
        Assert.Equal(ErrorCodes.Throttled, error.Code);
        Assert.True(error.WaitingHelps);
        Assert.Equal(TimeSpan.FromSeconds(seconds), error.RetryAfter);
        Assert.Empty(matterport.Waits);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, true)]
    [InlineData(HttpStatusCode.ServiceUnavailable, true)]
    [InlineData(HttpStatusCode.TooManyRequests, false)]
    [InlineData(HttpStatusCode.Unauthorized, false)]
    [InlineData(HttpStatusCode.OK, true)]
    public async Task A_write_is_sent_once_and_says_whether_it_is_open(HttpStatusCode status, bool ambiguous)
    {
        var matterport = FakeMatterport.Replying("", status);
        var error = await Assert.ThrowsAsync<MatterportException>(() => matterport.Client.ChangeModelsAsync([Rename], default));
        Assert.Equal(ambiguous, error.Ambiguous);
        Assert.Single(matterport.Requests);
        Assert.Empty(matterport.Waits);
    }

    [Fact]
    public async Task A_write_whose_connection_breaks_is_open()
    {
        var matterport = new FakeMatterport().ThenThrow(new HttpRequestException("reset"));
        var error = await Assert.ThrowsAsync<MatterportException>(() => matterport.Client.ChangeModelsAsync([Rename], default));
        Assert.True(error.Ambiguous);
        Assert.Equal(ErrorCodes.Unreachable, error.Code);
        Assert.Single(matterport.Requests);
    }

    [Fact]
    public async Task A_write_that_is_not_answered_in_time_is_open()
    {
        var matterport = new FakeMatterport(timeout: TimeSpan.FromMilliseconds(1)).ThenHang();
        var error = await Assert.ThrowsAsync<MatterportException>(() => matterport.Client.ChangeModelsAsync([Rename], default));
        Assert.Equal(ErrorCodes.Timeout, error.Code);
        Assert.True(error.Ambiguous);
    }

    [Fact]
    public async Task A_rejected_document_did_not_happen()
    {
        var matterport = FakeMatterport.Replying(FakeMatterport.Recorded("WholeFailure"), HttpStatusCode.BadRequest);
        var error = await Assert.ThrowsAsync<MatterportException>(() => matterport.Client.ChangeModelsAsync([Rename], default));
        Assert.Equal(ErrorCodes.Invalid, error.Code);
        Assert.False(error.Ambiguous);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "")]
    [InlineData(HttpStatusCode.BadRequest, """{"error":"invalid_grant"}""")]
    [InlineData(HttpStatusCode.OK, """{"errors":[{"message":"x","extensions":{"code":"request.unauthenticated"}}]}""")]
    public async Task A_refused_token_is_not_tried_again(HttpStatusCode status, string body)
    {
        var matterport = FakeMatterport.Replying(body, status);
        Assert.Equal(ErrorCodes.Unauthenticated, (await SearchFails(matterport)).Code);
        Assert.Single(matterport.Requests);
    }

    [Fact]
    public async Task A_redirect_is_not_followed() =>
        Assert.Equal(ErrorCodes.Redirect, (await SearchFails(FakeMatterport.Replying("", HttpStatusCode.Found))).Code);

    [Fact]
    public async Task A_packed_answer_is_unpacked()
    {
        var matterport = Packed(Encoding.UTF8.GetBytes(Hit));
        Assert.Single((await matterport.Client.SearchModelsAsync(new ModelSearch(), default)).Models);
    }

    [Fact]
    public async Task A_packed_answer_is_not_unpacked_over_the_cap() =>
        Assert.Equal(ErrorCodes.TooLarge, (await SearchFails(Packed(new byte[LimitedBody.MaxBytes + 1]))).Code);

    private static FakeMatterport Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionMode.Compress, true))
        {
            zip.Write(body);
        }

        var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentEncoding.Add("gzip");
        return new FakeMatterport().Then(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content }));
    }

    [Fact]
    public async Task An_answer_over_the_cap_is_not_read()
    {
        var matterport = new FakeMatterport().Then(HttpStatusCode.OK, new byte[LimitedBody.MaxBytes + 1]);
        Assert.Equal(ErrorCodes.TooLarge, (await SearchFails(matterport)).Code);
    }

    [Fact]
    public async Task A_caller_who_gives_up_sees_a_cancellation()
    {
        using var given = new CancellationTokenSource();
        var matterport = new FakeMatterport().Then(async cancellation =>
        {
            await given.CancelAsync();
            cancellation.ThrowIfCancellationRequested();
            return new HttpResponseMessage();
        });
        await Assert.ThrowsAsync<OperationCanceledException>(() => matterport.Client.SearchModelsAsync(new ModelSearch(), given.Token));
    }

    [Fact]
    public async Task The_secret_and_the_body_are_in_no_message()
    {
        var body = "<html>private words " + FakeMatterport.Secret;
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("token-id:" + FakeMatterport.Secret));
        foreach (var status in new[] { 200, 302, 400, 401, 403, 404, 429, 500 })
        {
            var matterport = new FakeMatterport(maxReadAttempts: 1).Then((HttpStatusCode)status, body);
            var told = (await SearchFails(matterport)).ToString();
            Assert.Contains(matterport.Requests[0].Headers.GetValues("X-Request-Id").Single(), told, StringComparison.Ordinal);
            Assert.DoesNotContain("private words", told, StringComparison.Ordinal);
            Assert.DoesNotContain(FakeMatterport.Secret, told, StringComparison.Ordinal);
            Assert.DoesNotContain(basic, told, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(
            FakeMatterport.Secret,
            string.Format(CultureInfo.InvariantCulture, "{0}", new Credentials("a", FakeMatterport.Secret)),
            StringComparison.Ordinal
        );
    }

    private static Task<MatterportException> SearchFails(FakeMatterport matterport) =>
        Assert.ThrowsAsync<MatterportException>(() => matterport.Client.SearchModelsAsync(new ModelSearch(), default));
}
