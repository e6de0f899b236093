using System.Net.Http.Headers;
using System.Text;
using MatterportForDataverse.EmbeddedMatterport.Models;

namespace MatterportForDataverse.EmbeddedMatterport.Tests.Operations;

/// <summary>
/// Tags with anything in them, as JSON that few serializers would write: now and then a value of another type, which spoils the whole
/// document, and often one that is of the right type and wrong all the same. The same number makes the same tags.
/// </summary>
internal sealed class TagFuzz(MatterportModel model, int number)
{
    public const int AtOnce = 10;

    private static readonly string Document = System.Text.Json.JsonSerializer.Serialize(
        $"mutation({All(i => $"$m{i}: ID!, $t{i}: {(IsNew(i) ? "MattertagDetails" : $"MattertagPatch!, $id{i}: ID")}!")}) {{"
            + All(i => $" m{i}: " + (IsNew(i) ? $"addMattertag(modelId: $m{i}, mattertag: $t{i})" : Patch(i)) + " { ...Tag }")
            + """
             }
            fragment Tag on Mattertag {
              label description color icon keywords mediaType stemLength discPosition { x y } stemDirection { z } room { id }
            }
            """
    );

    private static readonly string[] Texts = ["\"Pump\"", "\"\"", "\"5 < 6 & \\\"}{\"", "\"\\ud83d\\udd25\"", "\"\\u0000\\u001f\\u2028\""];
    private static readonly string[] WrongTexts = ["\"red\"", "\"\\ud800\"", "\"#12345\"", "null", "\"" + new string('a', 2001) + "\""];
    private static readonly string[] Colors = ["\"#03687d\"", "\"#ABCDEF\"", "\"\""];
    private static readonly string[] Words = ["[\"dv:1\"]", "[]", "[\"a\", \"a\", \"\"]", "\"alone\"", "[\"\\ud83d\\udd25\"]"];
    private static readonly string[] WrongWords = ["null", "[\"\\udc00\"]", "[\"" + new string('a', 5000) + "\"]"];
    private static readonly string[] Numbers = ["0", "-0.0", "1.5", "-5.35", "1e-320", "123456.789", "7"];
    private static readonly string[] WrongNumbers = ["1e308", "-1e309", "1e7", "99999999999999999999999999999999"];
    private static readonly string[] Flags = ["true", "false"];
    private static readonly string[] Media = ["\"video\"", "\"photo\""];
    private static readonly string[] WrongMedia = ["\"rich\"", "null"];
    private static readonly string[] OtherTypes =
    [
        "true",
        "5",
        "[]",
        "[null]",
        "[[\"a\"]]",
        "{}",
        "{ \"x\": 1, \"y\": null }",
        "\"\"",
        "null",
    ];

    private SeededRandom _random = SeededRandom.Of(7, number);

    public async Task<GraphQLResponse> SendAsync(TestApi api)
    {
        var body = $$"""{ "query": {{Document}}, "variables": { {{All(Variables)}} } }""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.matterport.com/api/models/graph")
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        return await api.SendAsync(api.Account.ProductionToken, request);
    }

    private static string All(Func<int, string> part) => string.Join(", ", Enumerable.Range(0, AtOnce).Select(part));

    private static bool IsNew(int part) => part % 2 == 0;

    private static string Patch(int part) => $"patchMattertag(modelId: $m{part}, mattertagId: $id{part}, patch: $t{part})";

    private string Variables(int part)
    {
        var id = IsNew(part) ? "" : $"\"id{part}\": {OneOf([Quoted(model.Contents.Tags[0].Id)], ["\"\"", "\"no\""])}, ";
        return $$"""{{id}}"m{{part}}": "{{model.Id}}", "t{{part}}": { {{string.Join(", ", Fields(IsNew(part)))}} }""";
    }

    private List<string> Fields(bool isNew)
    {
        var fields = new List<string>();
        void Write(string name, bool needed, Func<string> value)
        {
            if (needed ? !_random.Chance(0.002) : _random.Chance(0.4))
            {
                fields.Add($"\"{name}\": {value()}");
            }
        }
        Write("floorId", isNew, () => OneOf([Quoted(model.Contents.Floors[0].Id)], ["\"\"", "\"no\""]));
        Write("roomId", false, () => OneOf([Quoted(model.Contents.Rooms[0].Id), "\"\""], ["null", "\"no\""]));
        Write("enabled", isNew, () => OneOf(Flags, Flags));
        Write("color", false, () => OneOf(Colors, WrongTexts));
        Write("label", isNew, () => OneOf(Texts, WrongTexts));
        Write("description", false, () => OneOf(Texts, WrongTexts));
        Write("icon", false, () => OneOf(Texts, WrongTexts));
        Write("keywords", false, () => OneOf(Words, WrongWords));
        Write("anchorPosition", isNew, Point);
        Write("stemNormal", false, Point);
        Write("stemLength", false, Number);
        Write("stemEnabled", false, () => OneOf(Flags, ["null"]));
        Write("mediaUrl", false, () => OneOf(Texts, WrongTexts));
        Write("mediaType", false, () => OneOf(Media, WrongMedia));
        if (_random.Chance(0.02))
        {
            fields.Add("\"layerId\": \"aaaaaaaaaaaaaaaaaaaaaaaaa\"");
        }

        return fields;
    }

    private string Point() => $$"""{ "x": {{Number()}}, "y": {{Number()}}, "z": {{Number()}} }""";

    private string Number() => OneOf(Numbers, WrongNumbers);

    private string OneOf(string[] sane, string[] wrong) =>
        _random.Pick(
            _random.Chance(0.003) ? OtherTypes
            : _random.Chance(0.05) ? wrong
            : sane
        );

    private static string Quoted(string id) => "\"" + id + "\"";
}
