using System.Buffers;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using MatterportForDataverse.EmbeddedMatterport.Errors;
using MatterportForDataverse.EmbeddedMatterport.Faults;

namespace MatterportForDataverse.EmbeddedMatterport.Graph;

/// <summary>Writes an execution's result: data, then errors with their code and HTTP status in the extensions.</summary>
internal sealed class ResponseWriter(bool serializeNulls, Func<ResponseField, bool>? failsField)
{
    private readonly List<(string Path, ApiError Failure, object[] Parts)> _injected = [];

    public byte[] Write(ExecutionResult result)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            if (result.Executed)
            {
                json.WritePropertyName("data");
                WriteNode(json, result.Data as ExecutionNode);
            }
            WriteErrors(json, result.Errors);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] WriteError(ExecutionError error)
    {
        var errors = new ExecutionErrors { error };
        return new ResponseWriter(true, null).Write(new ExecutionResult { Errors = errors });
    }

    public static (string Code, int Status) Classify(ExecutionError error) =>
        error switch
        {
            ApiError failure => (failure.Code!, failure.Status),
            { InnerException: ApiError inner } => (inner.Code!, inner.Status),
            DocumentError => ("request.invalid", 400),
            _ => ("error.internal", 500),
        };

    private void WriteNode(Utf8JsonWriter json, ExecutionNode? node)
    {
        switch (node)
        {
            case ObjectExecutionNode { SubFields: { } fields }:
                WriteObject(json, fields);
                break;
            case ArrayExecutionNode { SerializedResult: { } values }:
                WriteValue(json, values);
                break;
            case ArrayExecutionNode { Items: { } items }:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    WriteNode(json, item);
                }

                json.WriteEndArray();
                break;
            case ValueExecutionNode value:
                WriteValue(json, value.Result);
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    private void WriteObject(Utf8JsonWriter json, ExecutionNode[] fields)
    {
        json.WriteStartObject();
        foreach (var field in fields)
        {
            var isNull = field.Result is null || Fails(field);
            if (isNull && !serializeNulls)
            {
                continue;
            }

            json.WritePropertyName(field.Name!);
            if (isNull)
            {
                json.WriteNullValue();
            }
            else
            {
                WriteNode(json, field);
            }
        }
        json.WriteEndObject();
    }

    private bool Fails(ExecutionNode field)
    {
        if (failsField is null || field.FieldDefinition.ResolvedType is NonNullGraphType)
        {
            return false;
        }

        var parts = field.ResponsePath.ToArray();
        var path = string.Join('.', parts);
        if (!failsField(new ResponseField(field.Parent!.GraphType!.Name, field.FieldDefinition.Name, path)))
        {
            return false;
        }

        _injected.Add((path, ApiError.Internal("The server could not read this field"), parts));
        return true;
    }

    private void WriteErrors(Utf8JsonWriter json, ExecutionErrors? errors)
    {
        if (errors is not { Count: > 0 } && _injected.Count == 0)
        {
            return;
        }

        json.WriteStartArray("errors");
        foreach (var error in errors ?? [])
        {
            WriteError(json, error, error.Path?.ToArray());
        }

        foreach (var (_, failure, parts) in _injected)
        {
            WriteError(json, failure, parts);
        }

        json.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter json, ExecutionError error, object[]? path)
    {
        var (code, status) = Classify(error);
        json.WriteStartObject();
        json.WriteString("message", error.InnerException is ApiError inner ? inner.Message : error.Message);
        if (error.Locations is { Count: > 0 } locations)
        {
            WriteLocations(json, locations);
        }

        if (path is not null)
        {
            json.WritePropertyName("path");
            WriteValue(json, path);
        }
        json.WriteStartObject("extensions");
        json.WriteString("code", code);
        json.WriteNumber("httpStatus", status);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter json, List<GraphQLParser.Location> locations)
    {
        json.WriteStartArray("locations");
        foreach (var location in locations)
        {
            json.WriteStartObject();
            json.WriteNumber("line", location.Line);
            json.WriteNumber("column", location.Column);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case System.Collections.IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}
