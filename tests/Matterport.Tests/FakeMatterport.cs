using System.Net;
using System.Reflection;
using System.Text;
using MatterportForDataverse.Matterport.Transport;

namespace MatterportForDataverse.Matterport.Tests;

/// <summary>Answers from a queue, remembers what was sent, and never waits.</summary>
internal sealed class FakeMatterport : HttpMessageHandler
{
    public const string Secret = "canary-5ecret-of-the-token";

    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();

    public FakeMatterport(int maxReadAttempts = 4, TimeSpan? timeout = null)
    {
        Transport = new MatterportTransport(
            new Credentials("token-id", Secret),
            new TransportOptions
            {
                Inner = this,
                Delay = (wait, _) =>
                {
                    Waits.Add(wait);
                    return Task.CompletedTask;
                },
                Jitter = () => 0.5,
                MaxReadAttempts = maxReadAttempts,
                Timeout = timeout ?? TimeSpan.FromMinutes(1),
                UtcNow = () => new DateTime(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc),
            }
        );
        Client = new MatterportClient(Transport);
    }

    public MatterportTransport Transport { get; }

    public MatterportClient Client { get; }

    public List<TimeSpan> Waits { get; } = [];

    public List<HttpRequestMessage> Requests { get; } = [];

    public List<string> Bodies { get; } = [];

    public static FakeMatterport Replying(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new FakeMatterport().Then(status, body);

    public static string Recorded(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var resource = assembly.GetManifestResourceNames().Single(found => found.EndsWith("." + name + ".json", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    public FakeMatterport Then(HttpStatusCode status, string body = "", string? retryAfter = null) =>
        Then(status, Encoding.UTF8.GetBytes(body), retryAfter);

    public FakeMatterport Then(HttpStatusCode status, byte[] body, string? retryAfter = null) =>
        Then(_ =>
        {
            var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(body) };
            if (retryAfter is not null)
            {
                response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            }

            return Task.FromResult(response);
        });

    public FakeMatterport ThenThrow(Exception exception) => Then(_ => Task.FromException<HttpResponseMessage>(exception));

    public FakeMatterport ThenHang() =>
        Then(async cancellation =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            throw new InvalidOperationException("never");
        });

    public FakeMatterport Then(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
        return await _answers.Dequeue()(cancellationToken);
    }
}
