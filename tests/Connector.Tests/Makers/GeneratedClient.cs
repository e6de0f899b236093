using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace MatterportForDataverse.Connector.Tests.Makers;

/// <summary>
/// A client that is generated from the makers' definition and compiled here, so that each call goes through the names and types that the
/// definition has now.
/// </summary>
internal static class GeneratedClient
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        Converters = { new StringEnumConverter() },
    };

    private static readonly Lazy<Task<Type>> Client = new(CompileAsync);

    /// <summary>Calls the method of an operation, and writes the typed result again as JSON.</summary>
    /// <param name="http">Where requests go.</param>
    /// <param name="operation">The ID of the operation.</param>
    /// <param name="values">The values, by their names in the definition.</param>
    /// <exception cref="MakersException">The operation was refused.</exception>
    public static async Task<JsonObject> RunAsync(HttpClient http, string operation, JsonObject values)
    {
        var client = Activator.CreateInstance(await Client.Value, http)!;
        var method = client.GetType().GetMethods().Single(one => one.Name == operation + "Async" && !TakesToken(one));
        var parameters = method.GetParameters();
        var own = parameters.Select(parameter => parameter.Name!).Where(name => name != "body").ToArray();
        var body = new JsonObject(
            values.Where(value => !own.Contains(value.Key)).Select(value => KeyValuePair.Create(value.Key, value.Value?.DeepClone()))
        );
        var arguments = parameters
            .Select(parameter => Read(parameter, parameter.Name == "body" ? body : values[parameter.Name!]))
            .ToArray();
        Assert.True(body.Count == 0 || parameters.Any(parameter => parameter.Name == "body"), $"{operation} has no {body.ToJsonString()}");
        var running = (Task)method.Invoke(client, arguments)!;
        try
        {
            await running;
        }
        catch (Exception refused) when (refused.GetType().GetProperty("Response") is { } response)
        {
            var error = JsonNode.Parse((string)response.GetValue(refused)!)!["error"]!;
            var status = (int)refused.GetType().GetProperty("StatusCode")!.GetValue(refused)!;
            throw new MakersException(status, (string)error["code"]!, (string)error["message"]!);
        }

        var result = running.GetType().GetProperty("Result")!.GetValue(running);
        return JsonNode.Parse(JsonConvert.SerializeObject(result, Settings))!.AsObject();
    }

    // Names that a body type lacks would be dropped in silence otherwise.
    private static object? Read(ParameterInfo parameter, JsonNode? value)
    {
        var read = value is null ? null : JsonConvert.DeserializeObject(value.ToJsonString(), parameter.ParameterType, Settings);
        if (parameter.Name == "body")
        {
            var known = parameter
                .ParameterType.GetProperties()
                .Select(one => one.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName)
                .OfType<string>();
            Assert.Empty(value!.AsObject().Select(given => given.Key).Except(known));
        }

        return read;
    }

    private static bool TakesToken(MethodInfo method) =>
        method.GetParameters().Any(parameter => parameter.ParameterType == typeof(CancellationToken));

    private static async Task<Type> CompileAsync()
    {
        var document = await OpenApiDocument.FromJsonAsync(ConnectorFiles.Makers.Text("apiDefinition.swagger.json"));
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "MakersClient",
            UseBaseUrl = false,
            CSharpGeneratorSettings =
            {
                Namespace = "Generated",
                JsonLibrary = NJsonSchema.CodeGeneration.CSharp.CSharpJsonLibrary.NewtonsoftJson,
            },
        };
        var source = new CSharpClientGenerator(document, settings).GenerateFile();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path));
        using var image = new MemoryStream();
        var emitted = CSharpCompilation
            .Create(
                "MakersClient",
                [CSharpSyntaxTree.ParseText(source)],
                references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(image.ToArray()).GetType("Generated.MakersClient", throwOnError: true)!;
    }
}

/// <summary>What the connector refused, as a client sees it.</summary>
internal sealed class MakersException(int status, string code, string message) : Exception($"{status} {code}: {message}")
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public string Sentence { get; } = message;
}
