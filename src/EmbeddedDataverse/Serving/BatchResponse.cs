using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace MatterportForDataverse.EmbeddedDataverse.Serving;

/// <summary>Writes the responses of a batch.</summary>
internal sealed class BatchResponse
{
    private const string NewLine = "\r\n";
    private readonly string _boundary = $"batchresponse_{Guid.NewGuid()}";
    private readonly StringBuilder _text = new();

    /// <summary>Adds what was answered to an item.</summary>
    public void Add(BatchItem item, IReadOnlyList<(string? ContentId, WebApiResponse Response)> answers)
    {
        if (!item.IsChangeSet || answers is [{ Response.Status: >= 400 }])
        {
            Add(_boundary, answers[0]);
            return;
        }

        var boundary = $"changesetresponse_{Guid.NewGuid()}";
        Line($"--{_boundary}");
        Line($"Content-Type: multipart/mixed; boundary={boundary}");
        Line("");
        foreach (var answer in answers)
        {
            Add(boundary, answer);
        }

        Line($"--{boundary}--");
    }

    /// <summary>The response to the batch.</summary>
    public WebApiResponse With(int status) =>
        new(status, null) { Text = $"{_text}--{_boundary}--{NewLine}", ContentType = $"multipart/mixed; boundary={_boundary}" };

    private void Add(string boundary, (string? ContentId, WebApiResponse Response) answer)
    {
        var response = answer.Response;
        Line($"--{boundary}");
        Line("Content-Type: application/http");
        Line("Content-Transfer-Encoding: binary");
        if (answer.ContentId is { } id)
        {
            Line($"Content-ID: {id}");
        }

        Line("");
        Line(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Status} {ReasonPhrases.GetReasonPhrase(response.Status)}"));
        if (response.Text is not null)
        {
            Line($"Content-Type: {response.ContentType}");
        }

        foreach (var (name, value) in response.Headers)
        {
            Line($"{name}: {value}");
        }

        if (response.EntityId is { } address)
        {
            Line($"Location: {address.AbsoluteUri}");
        }

        Line("");
        Line(response.Text ?? "");
    }

    private void Line(string text) => _text.Append(text).Append(NewLine);
}
