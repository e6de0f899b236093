using System.Net.Http.Headers;
using System.Text;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Json;

namespace MatterportForDataverse.Matterport.Transport;

/// <summary>
/// Sends one operation to Matterport and reads the envelope of its reply. Reads are sent again when that can help, writes never.
/// </summary>
public sealed class MatterportTransport : IDisposable
{
    private readonly HttpClient _http;
    private readonly TransportOptions _options;
    private readonly AuthenticationHeaderValue _authorization;
    private int _requestsSent;

    /// <param name="credentials">Whose token is sent along.</param>
    /// <param name="options">How patient it is; null for the usual.</param>
    public MatterportTransport(Credentials credentials, TransportOptions? options = null)
    {
        _options = options ?? new TransportOptions();
        _http = new HttpClient(_options.Inner ?? NetworkHandler(), _options.Inner is null)
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        var pair = Encoding.UTF8.GetBytes($"{credentials.TokenId}:{credentials.TokenSecret}");
        _authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(pair));
    }

    /// <summary>How many requests went out, repeated ones included.</summary>
    public int RequestsSent => _requestsSent;

    /// <summary>
    /// When the last reply was made, by Matterport's clock, UTC and in whole seconds
    /// (https://www.rfc-editor.org/rfc/rfc9110#name-date); null when it did not say so.
    /// </summary>
    public DateTime? RepliedOn { get; private set; }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    /// <exception cref="MatterportException">There is no reply to read.</exception>
    internal async Task<T> ExecuteAsync<T>(GraphQLOperation<T> operation, CancellationToken cancellationToken)
    {
        var requestId = Guid.NewGuid().ToString("N").Substring(0, 8);
        var attempts = operation.Kind == OperationKind.Read ? Math.Max(1, _options.MaxReadAttempts) : 1;
        for (var number = 1; ; number++)
        {
            var result = await SendOnceAsync(operation, requestId, cancellationToken).ConfigureAwait(false);
            RepliedOn = result.RepliedOn;
            if (!result.IsTransient || number >= attempts || result.RetryAfter > _options.LongestWait)
            {
                return new HttpResultReader(result, operation.Kind, requestId).Read(operation);
            }

            await DelayAsync(result.RetryAfter ?? Backoff(number), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HttpResult> SendOnceAsync<T>(GraphQLOperation<T> operation, string requestId, CancellationToken cancellationToken)
    {
        using var request = Request(operation.Endpoint, GraphQLRequestBody.Of(operation.Document, operation.Variables), requestId);
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        attempt.CancelAfter(_options.Timeout);
        Interlocked.Increment(ref _requestsSent);
        try
        {
            return await ExchangeAsync(request, attempt.Token).ConfigureAwait(false);
        }
        // A write that a caller gave up on is as open as one that timed out; the caller knows that it gave up.
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception) when (attempt.IsCancellationRequested)
        {
            return new HttpResult { Failure = ErrorCodes.Timeout };
        }
        catch (InvalidDataException)
        {
            return new HttpResult { Failure = ErrorCodes.Malformed };
        }
        catch (Exception exception)
            when (exception is HttpRequestException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            return new HttpResult { Failure = ErrorCodes.Unreachable };
        }
    }

    private async Task<HttpResult> ExchangeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await _http
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
        // The streams of .NET Framework do not always hear a token while they wait.
        using var hangUp = cancellationToken.Register(response.Dispose);
        var retryAfter = RetryAfter.Of(response, _options.UtcNow?.Invoke() ?? DateTime.UtcNow);
        var body = response.Content is null ? [] : await LimitedBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        return new HttpResult
        {
            Status = (int)response.StatusCode,
            Body = body ?? [],
            RetryAfter = retryAfter,
            RepliedOn = response.Headers.Date?.UtcDateTime,
            Failure = body is null ? ErrorCodes.TooLarge : null,
        };
    }

    private HttpRequestMessage Request(Endpoint endpoint, byte[] body, string requestId)
    {
        Endpoint.Verify(endpoint.Address);
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.Authorization = _authorization;
        request.Headers.ConnectionClose = true;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        request.Headers.Add("X-Request-Id", requestId);
        return request;
    }

    // Full jitter: anything from nothing to the step, so that many who failed together do not come back together.
    private TimeSpan Backoff(int number)
    {
        var chance = _options.Jitter?.Invoke() ?? BitConverter.ToUInt32(Guid.NewGuid().ToByteArray(), 0) / (uint.MaxValue + 1.0);
        var step = Math.Min(Math.Pow(2, number - 1), _options.LongestWait.TotalSeconds);
        return TimeSpan.FromSeconds(step * chance);
    }

    private Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        _options.Delay is { } delay ? delay(wait, cancellationToken) : Task.Delay(wait, cancellationToken);

    // Gzip is unpacked by CappedBody, so that the cap is on what comes out.
    private static HttpClientHandler NetworkHandler() => new() { AllowAutoRedirect = false, UseCookies = false };
}
