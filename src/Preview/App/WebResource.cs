using System.Text.Json.Serialization;

namespace MatterportForDataverse.Preview.App;

/// <summary>A file that the package brings to the browser.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, which is its address below /WebResources/.</param>
/// <param name="ContentType">What it is served as.</param>
/// <param name="Content">The bytes.</param>
internal sealed record WebResource(string Id, string Name, string ContentType, [property: JsonIgnore] byte[] Content)
{
    /// <summary>Whether it is JavaScript.</summary>
    [JsonIgnore]
    public bool IsScript => ContentType == "text/javascript";
}
