using System.Net.Http.Headers;
using System.Runtime.Serialization;
using MatterportForDataverse.Core;
using MatterportForDataverse.Core.Guards;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Plugins;

/// <summary>Reads one secret of Azure Key Vault. Source: Key Vault REST API, Get Secret, version 7.4.</summary>
internal static class KeyVault
{
    public static readonly IReadOnlyList<string> Scopes = ["https://vault.azure.net/.default"];

    private const int LongestAnswer = 65536;

    /// <exception cref="VaultException">There is no secret to be had.</exception>
    public static string Read(VaultSecretUri address, string token, HttpMessageHandler? network)
    {
        using var http = new HttpClient(network ?? new HttpClientHandler { AllowAutoRedirect = false }, network is null)
        {
            Timeout = TimeSpan.FromSeconds(15),
            MaxResponseContentBufferSize = LongestAnswer,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, address.Request);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.ConnectionClose = true;
        try
        {
            using var response = http.SendAsync(request).GetAwaiter().GetResult();
            if (!response.IsSuccessStatusCode)
            {
                throw new VaultException(Phrase.Of("secret.vault.status").With("status", (int)response.StatusCode));
            }

            return Json.Read<VaultReply>(response.Content.ReadAsStringAsync().GetAwaiter().GetResult()).Value is { Length: > 0 } secret
                ? secret
                : throw new VaultException(Phrase.Of("secret.vault.empty"));
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or SerializationException)
        {
            throw new VaultException(Phrase.Of(failure is SerializationException ? "secret.vault.unreadable" : "secret.vault.unreachable"));
        }
    }

    [DataContract]
    internal sealed class VaultReply
    {
        [DataMember(Name = "value")]
        public string? Value { get; set; }
    }
}
